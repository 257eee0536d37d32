import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../../src/app/command-escalation';
import { aStartedWorld } from '../../support/a-started-world';
import type { EngineWorld } from '../../support/engine-world';

const LEVEL = '10100';

/** While the level is on the subject, these people do not see it. */
const hides =
  (...people: readonly string[]) =>
  ({ desk }: EngineWorld): void => {
    desk.fields.levels = [LEVEL];
    desk.fields.onWrite = (of, value) => {
      if (of.field !== 'security') return;
      for (const person of people)
        if (value === LEVEL) desk.blind.add(person);
        else desk.blind.delete(person);
    };
  };

async function stepOf({ store }: EngineWorld, id: string) {
  return (await store.get('escalation', id))?.row.security;
}

describe('a playbook’s security level', () => {
  it('is set when everybody on team and ladder keeps sight of the work item', async () => {
    const { world, id } = await aStartedWorld({ securityLevelId: LEVEL }, hides('somebody else'));
    expect(world.desk.fields.values.get('security')).toBe(LEVEL);
    expect(await stepOf(world, id)).toMatchObject({ state: 'set', losing: [] });
  });

  it('is taken back when somebody of a level would lose sight, names them, and waits for a decision', async () => {
    const { world, id } = await aStartedWorld({ securityLevelId: LEVEL }, hides('two', 'three'));
    expect(world.desk.fields.writes).toEqual([`security=${LEVEL}`, 'security=']);
    expect(await stepOf(world, id)).toEqual({
      levelId: LEVEL,
      state: 'waits',
      from: null,
      losing: ['two', 'three'],
      appLoses: false,
    });
    const told = world.desk.comments.filter(({ text }) => text.startsWith('security-waits'));
    expect(told).toHaveLength(1);
  });

  it('is never set where the app itself is not in it, not even by a decision', async () => {
    const { world, id } = await aStartedWorld({ securityLevelId: LEVEL });
    expect(world.desk.fields.writes).toEqual([]);
    expect(await stepOf(world, id)).toMatchObject({ state: 'waits', appLoses: true });
    const decision = { do: 'decide-security', words: 'Do it.' } as const;
    const insisted = await commandEscalation(world.ports, id, 'mona', { ...decision, choice: 'set' });
    expect(insisted).toMatchObject({ ok: false, problem: { code: 'invalid' } });
    world.desk.fields.levels = [LEVEL];
    await commandEscalation(world.ports, id, 'mona', { ...decision, choice: 'try-again' });
    await world.drain();
    expect(await stepOf(world, id)).toMatchObject({ state: 'set' });
  });

  it('is set all the same when whoever runs the record decides so, and the record names who lost sight', async () => {
    const { world, id } = await aStartedWorld({ securityLevelId: LEVEL }, hides('two'));
    await commandEscalation(world.ports, id, 'mona', {
      do: 'decide-security',
      choice: 'set',
      words: 'Two is told by phone.',
    });
    await world.drain();
    expect(world.desk.fields.values.get('security')).toBe(LEVEL);
    expect(await stepOf(world, id)).toMatchObject({ state: 'set', losing: ['two'] });
  });

  it('is left as it is when that is decided, once', async () => {
    const { world, id } = await aStartedWorld({ securityLevelId: LEVEL }, hides('two'));
    const leave = { do: 'decide-security', choice: 'leave', words: 'Not needed.' } as const;
    expect(await commandEscalation(world.ports, id, 'mona', leave)).toMatchObject({ ok: true });
    expect(await commandEscalation(world.ports, id, 'mona', leave)).toMatchObject({
      ok: false,
      problem: { code: 'already-done' },
    });
    expect(world.desk.fields.values.get('security')).toBeNull();
  });

  it('is taken back as well when the answer to setting it was lost', async () => {
    const { world, id } = await aStartedWorld({ securityLevelId: LEVEL }, (made) => {
      hides('two')(made);
      made.desk.outcomes.push('lost', 'lost', 'lost', 'lost');
    });
    await world.sweepAfter(5);
    await world.sweepAfter(5);
    expect(world.desk.fields.values.get('security')).toBeNull();
    expect(await stepOf(world, id)).toMatchObject({ state: 'waits', losing: ['two'] });
  });

  it('counts as found where the work item has it already', async () => {
    const { world, id } = await aStartedWorld({ securityLevelId: LEVEL }, ({ desk }) => {
      desk.fields.levels = [LEVEL];
      desk.fields.values.set('security', LEVEL);
    });
    expect(world.desk.fields.writes).toEqual([]);
    expect(await stepOf(world, id)).toMatchObject({ state: 'as-found' });
  });
});
