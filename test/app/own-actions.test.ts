import { beforeEach, describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../src/app/command-escalation';
import { moveDue, workOnAction } from '../../src/app/plan/own-actions';
import type { EscalationPermit } from '../../src/app/permit';
import { HOUR } from '../../src/domain/time';
import { aCallerDesk } from '../support/a-project-permit';
import { anIssuePermit } from '../support/an-issue-permit';
import { aStartedWorld } from '../support/a-started-world';
import type { EngineWorld } from '../support/engine-world';

let world: EngineWorld;
let id: string;
let actionId: string;

const plan = async () => (await world.store.get('part', `${id}:plan:0`)) ?? { rev: 0, row: null };
const duty = async () => (await world.store.get('duty', actionId))?.row;
/** Somebody who runs nothing here. */
const one = (by: string): EscalationPermit =>
  anIssuePermit({
    by,
    escalationId: id,
    desk: { ...aCallerDesk(), isPerson: () => Promise.resolve(true) },
    standing: { agent: true, escalationRole: false, projectAdmin: false, jiraAdmin: false },
  });

beforeEach(async () => {
  ({ world, id } = await aStartedWorld({}));
  await commandEscalation(world.ports, id, 'mona', { do: 'set-manager', accountId: 'mona' });
  const dueAt = world.now + 5 * HOUR;
  const added = {
    do: 'add-action',
    title: 'Replay',
    ownerId: 'bob',
    dueAt,
    revision: (await plan()).rev,
  } as const;
  await commandEscalation(world.ports, id, 'mona', added);
  actionId = `${id}:action:1`;
});

describe('an action of the plan', () => {
  it('is begun, given another due time and done by its owner', async () => {
    expect(await workOnAction(world.ports, one('bob'), { do: 'start-action', actionId })).toMatchObject({
      ok: true,
    });
    const dueAt = world.now + 8 * HOUR;
    const moved = await moveDue(world.ports, one('bob'), { actionId, revision: (await plan()).rev, dueAt });
    expect(moved).toMatchObject({ ok: true });
    expect(await duty()).toMatchObject({ holder: 'bob', dueAt, state: 'open' });
    expect((await plan()).row).toMatchObject({
      body: { actions: [{ title: 'Replay', ownerId: 'bob', dueAt }] },
    });
    await workOnAction(world.ports, one('bob'), { do: 'complete-action', actionId });
    expect(await duty()).toMatchObject({ state: 'done' });
  });

  it('is left alone by others of the team', async () => {
    const before = await duty();
    const dueAt = world.now + 8 * HOUR;
    for (const doing of [
      workOnAction(world.ports, one('ada'), { do: 'start-action', actionId }),
      workOnAction(world.ports, one('ada'), { do: 'complete-action', actionId }),
      moveDue(world.ports, one('ada'), { actionId, revision: (await plan()).rev, dueAt }),
    ])
      expect(await doing).toMatchObject({ ok: false, problem: { code: 'forbidden' } });
    expect(await duty()).toEqual(before);
  });

  it('is done by the manager for its owner', async () => {
    expect(await workOnAction(world.ports, one('mona'), { do: 'complete-action', actionId })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ['in the past', -1, 0, 'invalid'],
    ['of a plan that changed meanwhile', 8 * HOUR, 7, 'changed-meanwhile'],
  ])('is not moved to a time %s', async (_what, by, revisionsAhead, code) => {
    const revision = (await plan()).rev + revisionsAhead;
    expect(
      await moveDue(world.ports, one('bob'), { actionId, revision, dueAt: world.now + by }),
    ).toMatchObject({
      problem: { code },
    });
  });

  it('of another record is none of this one', async () => {
    const sent = { actionId: '77-1:action:1', revision: 1, dueAt: world.now + HOUR };
    expect(await moveDue(world.ports, one('bob'), sent)).toMatchObject({ problem: { code: 'invalid' } });
  });
});
