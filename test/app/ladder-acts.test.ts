import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import type { JournalCode } from '../../src/domain/escalation/journal';
import type { Ladder } from '../../src/domain/policy/ladder';
import type { PolicySet } from '../../src/domain/policy/policy-set';
import { MINUTE } from '../../src/domain/time';
import { aLadder, aLevel } from '../support/a-ladder';
import { EngineWorld } from '../support/engine-world';
import { aPinnedPolicy, START } from '../support/escalation-run';

const person = (accountId: string) => ({ kind: 'person', accountId }) as const;

class LadderWorld extends EngineWorld {
  override readonly policies: PolicySet;

  constructor(ladder: Ladder) {
    super();
    this.policies = { ...new EngineWorld().policies, ladders: { desk: { version: 1, body: ladder } } };
  }

  /** An admin saves the ladder anew. */
  async save(body: Ladder, version: number): Promise<void> {
    const { playbooks, calendars } = this.policies;
    await this.store.create('generation', '10000', {
      number: version,
      live: { playbook: playbooks, calendar: calendars, ladder: { desk: { version, body } } },
    });
  }

  async lines(...only: JournalCode[]) {
    const found = await this.store.query('entry', { index: 'by-escalation', partition: ['1-1'], limit: 100 });
    return found.rows
      .flatMap(({ row }) => row.lines)
      .filter(({ code }) => only.length === 0 || only.includes(code));
  }

  get told(): readonly string[] {
    return this.desk.comments
      .filter(({ text }) => text.startsWith('level-told'))
      .flatMap((one) => one.mentions);
  }
}

const onCall = aLadder({
  levels: [
    aLevel({ name: 'On duty', people: [{ kind: 'on-call', scheduleId: 'ops' }] }),
    aLevel({ name: 'Boss', people: [person('boss')] }),
  ],
});

describe('a level of an on-call schedule', () => {
  it('counts as nobody while no product of schedules is connected, and the journal says so', async () => {
    const world = new LadderWorld(onCall);
    await world.open();
    await world.sweepAfter(31);
    expect(
      (await world.lines('on-call-unconnected', 'level-empty', 'level-told')).map(({ code }) => code),
    ).toEqual(['on-call-unconnected', 'level-empty', 'level-told']);
    expect(world.told).toEqual(['boss']);
  });

  it('tells who is on duty when it is told', async () => {
    const world = new LadderWorld(onCall);
    await world.open();
    world.onDuty = { ops: { kind: 'people', people: ['night', 'blind'] } };
    world.desk.blind.add('blind');
    await world.sweepAfter(31);
    expect((await world.lines('level-told'))[0]?.params).toMatchObject({ people: ['night'], unseen: 1 });
  });
});

describe('a level that waits for all of its people', () => {
  it('does not wait for somebody who lost sight of the work item', async () => {
    const world = new LadderWorld(
      aLadder({ levels: [aLevel({ people: [person('ann'), person('bob')], answer: 'all' })] }),
    );
    const id = await world.open();
    await world.sweepAfter(31);
    world.desk.blind.add('bob');
    expect(await commandEscalation(world.ports, id, 'ann', { do: 'acknowledge' })).toMatchObject({
      ok: true,
    });
    expect((await world.store.get('escalation', id))?.row.ladder.state).toBe('acknowledged');
  });
});

describe('a level outside its hours', () => {
  it('is skipped to the next that may be told, whose people were read', async () => {
    const closed = {
      kind: 'hours',
      weekdays: ['sunday'],
      from: '08:00',
      to: '09:00',
      outside: 'skip',
    } as const;
    const levels = [
      aLevel({ name: 'Weekend', people: [person('wendy')], onlyWhile: closed }),
      aLevel({ name: 'Boss', people: [person('boss')] }),
    ];
    const world = new LadderWorld(aLadder({ levels }));
    await world.open();
    await world.sweepAfter(31);
    expect(world.told).toEqual(['boss']);
  });
});

describe('jumping and declining', () => {
  it('tell the people of the level that was asked for, and of the next when all declined', async () => {
    const levels = ['one', 'two', 'three'].map((name) => aLevel({ name, people: [person(name)] }));
    const world = new LadderWorld(aLadder({ levels }));
    const id = await world.open();
    await commandEscalation(world.ports, id, 'mona', { do: 'jump-to-level', level: 2, words: 'now' });
    await commandEscalation(world.ports, id, 'two', { do: 'decline-level', words: 'on leave' });
    await world.sweepAfter(1);
    expect((await world.lines('level-told')).map(({ params }) => params['people'])).toEqual([
      ['two'],
      ['three'],
    ]);
    // What was decided for two has been overtaken or said: it is journalled either way.
    const outcomes = await world.lines('effect-done', 'effect-cancelled');
    expect(outcomes.flatMap(({ params }) => params['people'])).toEqual(expect.arrayContaining(['three']));
  });
});

describe('taking today’s rules', () => {
  const { ladder } = aPinnedPolicy();
  const sooner = {
    ...ladder,
    levels: ladder.levels.map((one) => ({ ...one, delay: { minutes: 5, clock: 'elapsed' as const } })),
  };

  it('stores them, counts the ladder’s clock by them, and journals what it left and took', async () => {
    const world = new LadderWorld(ladder);
    const id = await world.open();
    await world.save(sooner, 2);
    await world.sweepAfter(4);
    expect(world.told).toEqual([]);
    const done = await commandEscalation(world.ports, id, 'mona', { do: 're-pin', words: 'faster' });
    expect(done).toEqual({ ok: true, value: undefined });
    expect((await world.store.get('agenda', `escalation:${id}`))?.row.dueAt).toBe(START + 5 * MINUTE);
    expect((await world.lines('re-pinned'))[0]?.params).toMatchObject({
      from: 'ladder desk version 1',
      to: 'ladder desk version 2',
    });
    await world.sweepAfter(2);
    expect(world.told).toEqual(['one']);
    const again = await commandEscalation(world.ports, id, 'mona', { do: 're-pin', words: 'faster' });
    expect(again).toMatchObject({ problem: { code: 'already-done' } });
  });

  it('is refused where today’s playbook names what is not there', async () => {
    const world = new LadderWorld(ladder);
    const id = await world.open();
    expect(await commandEscalation(world.ports, id, 'mona', { do: 're-pin', words: '' })).toMatchObject({
      problem: { code: 'no-ladder' },
    });
  });
});
