import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../../src/app/command-escalation';
import type { StartingAction } from '../../../src/domain/policy/starting-action';
import { aStartedWorld } from '../../support/a-started-world';
import type { EngineWorld } from '../../support/engine-world';

const ACTIONS: readonly StartingAction[] = [
  { kind: 'priority', priorityId: '1' },
  { kind: 'label', label: 'escalated' },
  { kind: 'status', statusId: '3' },
  { kind: 'team', teamId: 'infra' },
  { kind: 'hold-auto-close', by: 'property', name: 'hold-auto-close' },
];

const before = ({ desk }: EngineWorld): void => {
  desk.fields.values.set('priority', '4').set('status', '1').set('team', null);
};

const withdraw = { do: 'withdraw', reason: 'mistake', words: 'no' } as const;

async function linesOf({ store }: EngineWorld, id: string): Promise<readonly string[]> {
  const { rows } = await store.query('entry', { index: 'by-escalation', partition: [id], limit: 100 });
  return rows.flatMap(({ row }) => row.lines.map(({ code }) => code));
}

async function statesOf({ store }: EngineWorld, id: string) {
  return (await store.get('escalation', id))?.row.starting?.map(({ state }) => state);
}

describe('starting actions', () => {
  it('are done at the start, and the record remembers what was there before', async () => {
    const { world, id } = await aStartedWorld({ startingActions: ACTIONS }, before);
    expect(Object.fromEntries(world.desk.fields.values)).toEqual({
      priority: '1',
      'label:escalated': 'on',
      status: '3',
      team: 'infra',
      'property:hold-auto-close': 'on',
    });
    const head = await world.store.get('escalation', id);
    expect(head?.row.starting?.map(({ index, from }) => [index, from]).sort()).toEqual([
      [0, '4'],
      [1, null],
      [2, '1'],
      [3, null],
      [4, null],
    ]);
  });

  it('are found by their names, and left out with a line where the project has none', async () => {
    const startingActions: readonly StartingAction[] = [
      { kind: 'named-priority', name: 'Highest' },
      { kind: 'named-team', name: 'Network' },
    ];
    const { world, id } = await aStartedWorld(
      { startingActions, securityLevelName: 'Restricted' },
      (started) => {
        before(started);
        started.desk.fields.names.set('priority:Highest', '1');
      },
    );
    expect(world.desk.fields.writes).toEqual(['priority=1']);
    const head = (await world.store.get('escalation', id))?.row;
    expect(head?.skipped).toEqual(expect.arrayContaining(['team:Network', 'security:Restricted']));
    expect(head?.security).toBeUndefined();
    expect((await linesOf(world, id)).filter((code) => code === 'starting-skipped')).toHaveLength(2);
    await commandEscalation(world.ports, id, 'mona', withdraw);
    await world.drain();
    expect(world.desk.fields.values.get('priority')).toBe('4');
  });

  it('are undone on de-escalation', async () => {
    const { world, id } = await aStartedWorld({ startingActions: ACTIONS }, before);
    await commandEscalation(world.ports, id, 'mona', withdraw);
    await world.drain();
    expect(Object.fromEntries(world.desk.fields.values)).toEqual({
      priority: '4',
      'label:escalated': null,
      status: '1',
      team: null,
      'property:hold-auto-close': null,
    });
    expect(await statesOf(world, id)).toEqual(['undone', 'undone', 'undone', 'undone', 'undone']);
  });

  it('leave alone what somebody changed since, and say so', async () => {
    const { world, id } = await aStartedWorld({ startingActions: ACTIONS.slice(0, 2) }, before);
    world.desk.fields.values.set('priority', '2');
    await commandEscalation(world.ports, id, 'mona', withdraw);
    await world.drain();
    expect(world.desk.fields.values.get('priority')).toBe('2');
    expect(world.desk.fields.values.get('label:escalated')).toBeNull();
    expect(await linesOf(world, id)).toEqual(expect.arrayContaining(['starting-left', 'starting-undone']));
  });

  it('do not take away what stood before the escalation', async () => {
    const { world, id } = await aStartedWorld({ startingActions: ACTIONS.slice(1, 2) }, ({ desk }) => {
      desk.fields.values.set('label:escalated', 'on');
    });
    expect(world.desk.fields.writes).toEqual([]);
    await commandEscalation(world.ports, id, 'mona', withdraw);
    await world.drain();
    expect(world.desk.fields.values.get('label:escalated')).toBe('on');
    expect(await statesOf(world, id)).toEqual(['as-found']);
  });

  it('survive an answer that was lost without taking their own value for somebody’s', async () => {
    const { world, id } = await aStartedWorld({ startingActions: ACTIONS.slice(0, 1) }, (made) => {
      before(made);
      made.desk.outcomes.push('lost', 'lost', 'lost');
    });
    await world.sweepAfter(5);
    await world.sweepAfter(5);
    expect((await world.store.get('escalation', id))?.row.starting).toEqual([
      { index: 0, action: ACTIONS[0], from: '4', state: 'set' },
    ]);
    await commandEscalation(world.ports, id, 'mona', withdraw);
    await world.drain();
    expect(world.desk.fields.values.get('priority')).toBe('4');
  });

  it('leave nothing behind when the end comes, and looks for what to undo, just before they are set', async () => {
    const { world, id } = await aStartedWorld({ startingActions: ACTIONS.slice(0, 1) }, (made) => {
      before(made);
      made.desk.fields.beforeWrite = async () => {
        made.desk.fields.beforeWrite = () => Promise.resolve();
        await commandEscalation(made.ports, '1-1', 'mona', withdraw);
        await made.drain();
      };
    });
    await world.drain();
    expect(world.desk.fields.writes).toEqual(['priority=1', 'priority=4']);
    expect(await statesOf(world, id)).toEqual(['undone']);
  });
});
