import { describe, expect, it } from '@jest/globals';
import { commandEscalation } from '../../../src/app/command-escalation';
import { issueChanged } from '../../../src/app/issue-changed';
import { lookAtIssue } from '../../../src/app/look-at-issue';
import { planPage } from '../../../src/app/plan/plan-page';
import { comparePlan, planRevisions } from '../../../src/app/plan/plan-revisions';
import {
  createWorkItem,
  finishWorkItem,
  followWorkItems,
  linkWorkItem,
} from '../../../src/app/plan/work-items';
import type { CallerDesk, EscalationPermit } from '../../../src/app/permit';
import { viewIssue } from '../../../src/app/view-issue';
import type { Duty } from '../../../src/domain/escalation/duty';
import { EMPTY_PLAN } from '../../../src/domain/escalation/plan';
import { HOUR } from '../../../src/domain/time';
import { aHistory } from '../../support/a-history';
import { aCallerDesk } from '../../support/a-project-permit';
import { anIssuePermit } from '../../support/an-issue-permit';
import { aStartedWorld } from '../../support/a-started-world';
import type { EngineWorld } from '../../support/engine-world';

const action = (n: number): string => `1-1:action:${n}`;

async function planned(...titles: readonly string[]): Promise<{ world: EngineWorld; id: string }> {
  const { world, id } = await aStartedWorld({});
  for (const title of titles) await add(world, id, title);
  return { world, id };
}

async function add(world: EngineWorld, id: string, title: string): Promise<void> {
  const revision = (await world.store.get('part', `${id}:plan:0`))?.rev ?? 0;
  const dueAt = world.now + HOUR;
  const added = await commandEscalation(world.ports, id, 'mona', {
    do: 'add-action',
    revision,
    title,
    ownerId: 'ada',
    dueAt,
  });
  if (!added.ok) throw new Error(added.problem.message);
}

const permit = (desk: Partial<CallerDesk> = {}): EscalationPermit =>
  anIssuePermit({ by: 'mona', desk: aCallerDesk(desk) });

const sees =
  (done: boolean): CallerDesk['workItems'] =>
  (ids) =>
    Promise.resolve(
      new Map(ids.map((id) => [id, { key: `SUP-${id}`, status: done ? 'Done' : 'Open', done }])),
    );

const dutyOf = async ({ store }: EngineWorld, n: number) => (await store.get('duty', action(n)))?.row;

describe('revisions of a plan', () => {
  it('are kept, newest first, with who made them and when, and compared side by side', async () => {
    const { world } = await planned('a', 'b');
    const listed = await planRevisions(world.ports, permit(), null);
    expect(listed).toMatchObject({
      ok: true,
      value: {
        revisions: [
          { revision: 3, by: 'mona', actions: 2 },
          { revision: 2, by: 'mona', actions: 1 },
          { revision: 1, by: null, actions: 0 },
        ],
        more: false,
      },
    });
    const compared = await comparePlan(world.ports, permit(), { before: 2, after: 3 });
    expect(compared).toMatchObject({
      ok: true,
      value: { changes: [{ actionId: action(2), before: null, after: { title: 'b' } }], more: 0 },
    });
    expect(await comparePlan(world.ports, permit(), { before: 1, after: 9 })).toMatchObject({ ok: false });
  });

  it('come page by page', async () => {
    const { world } = await planned(...Array.from({ length: 12 }, (_, n) => `action ${n}`));
    const first = await planRevisions(world.ports, permit(), null);
    if (!first.ok) throw new Error(first.problem.message);
    expect(first.value.revisions.map(({ revision }) => revision)).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
    expect(first.value.more).toBe(true);
    const second = await planRevisions(world.ports, permit(), 4);
    expect(second).toMatchObject({ ok: true, value: { more: false } });
  });
});

describe('a work item for an action', () => {
  it('is created as the caller, once, and linked by an effect', async () => {
    const { world } = await planned('a');
    const made: unknown[] = [];
    const desk: Partial<CallerDesk> = {
      createWorkItem: (item) => {
        made.push(item);
        return Promise.resolve({ kind: 'created', issueId: '77' });
      },
    };
    expect(await createWorkItem(world.ports, permit(desk), action(1), '10')).toMatchObject({ ok: true });
    expect(await createWorkItem(world.ports, permit(desk), action(1), '10')).toMatchObject({
      ok: false,
      problem: { code: 'already-done' },
    });
    expect(made).toEqual([{ projectId: '10000', issueTypeId: '10', summary: 'a', assigneeId: 'ada' }]);
    await world.drain();
    expect(world.desk.links).toEqual(['1:77']);
  });

  it('tells in Jira’s words why it was not created', async () => {
    const { world } = await planned('a');
    expect(await createWorkItem(world.ports, permit(), action(1), '10')).toMatchObject({
      ok: false,
      problem: { code: 'invalid', fields: [{ path: 'issueTypeId', message: 'you may not' }] },
    });
  });

  it('makes its action done when an event says that it is finished', async () => {
    const { world } = await planned('a', 'b');
    const findIssue = () => Promise.resolve({ id: '77', key: 'OPS-7', projectId: '20000' });
    await linkWorkItem(world.ports, permit({ findIssue }), action(1), 'OPS-7');
    const told = { projectId: '20000', finished: true, updatedAt: world.now };
    await issueChanged(world.ports, { issueId: '77', kind: 'updated', told });
    await issueChanged(world.ports, { issueId: '77', kind: 'updated', told });
    expect(await dutyOf(world, 1)).toMatchObject({ state: 'done' });
    expect(await dutyOf(world, 2)).toMatchObject({ state: 'open' });
  });

  it('makes its action done when it is only looked at again, the event of its end being lost', async () => {
    const { world } = await planned('a');
    world.desk.put(aHistory({ id: '77', status: { id: '9', name: 'Done', category: 'done' } }));
    const findIssue = () => Promise.resolve({ id: '77', key: 'SUP-77', projectId: '10000' });
    await linkWorkItem(world.ports, permit({ findIssue }), action(1), 'SUP-77');
    await lookAtIssue(world.ports, '77');
    expect(await dutyOf(world, 1)).toMatchObject({ state: 'done' });
  });

  it('makes its action done when an opened view sees it, and not before', async () => {
    const { world } = await planned('a');
    const findIssue = () => Promise.resolve({ id: '77', key: 'OPS-7', projectId: '20000' });
    await linkWorkItem(world.ports, permit({ findIssue }), action(1), 'OPS-7');
    await followWorkItems(world.ports, permit({ workItems: sees(false) }), [action(1)]);
    expect(await dutyOf(world, 1)).toMatchObject({ state: 'open' });
    await followWorkItems(world.ports, permit({ workItems: sees(true) }), [action(1)]);
    expect(await dutyOf(world, 1)).toMatchObject({ state: 'done' });
  });

  it('is finished there only for an action that is done here, and only when asked', async () => {
    const { world, id } = await planned('a');
    const moved: string[] = [];
    const desk: Partial<CallerDesk> = {
      findIssue: () => Promise.resolve({ id: '77', key: 'OPS-7', projectId: '20000' }),
      workItems: sees(false),
      finishWorkItem: (issueId) => {
        moved.push(issueId);
        return Promise.resolve({ kind: 'done' });
      },
    };
    await linkWorkItem(world.ports, permit(desk), action(1), 'OPS-7');
    expect(await finishWorkItem(world.ports, permit(desk), action(1))).toMatchObject({ ok: false });
    await commandEscalation(world.ports, id, 'mona', { do: 'complete-action', actionId: action(1) });
    expect(moved).toEqual([]);
    expect(await finishWorkItem(world.ports, permit(desk), action(1))).toMatchObject({ ok: true });
    expect(moved).toEqual(['77']);
  });
});

describe('a plan of 500 actions', () => {
  it('opens with its first page and what the reader owes, in four reads and 30 KB', async () => {
    const { world, id } = await aStartedWorld({});
    const ids = Array.from({ length: 500 }, (_, n) => action(n + 1));
    const title = 'Replace the connection pool of the checkout in the second data centre';
    const dueAt = world.now + HOUR;
    const actions = ids.map((one, n) => ({ id: one, title, ownerId: n % 100 === 99 ? 'ben' : 'ada', dueAt }));
    world.store.seed('part', {
      [`${id}:plan:0`]: { escId: id, name: 'plan', body: { ...EMPTY_PLAN, actions } },
    });
    const duty = {
      escId: id,
      projectId: '10000',
      kind: 'action',
      state: 'open',
      dueAt,
      doneAt: null,
    } as const;
    const duties: Record<string, Duty> = {};
    for (const one of actions) duties[one.id] = { ...duty, id: one.id, holder: one.ownerId, chased: 0 };
    world.store.seed('duty', duties);
    const before = world.store.reads;
    const seen = await viewIssue(world.ports, anIssuePermit({ by: 'ben' }));
    if (!seen.ok) throw new Error(seen.problem.message);
    expect(world.store.reads - before).toBeLessThanOrEqual(4);
    expect(JSON.stringify(seen.value).length).toBeLessThan(30_000);
    const { plan } = seen.value.record ?? {};
    expect([plan?.actions.length, plan?.mine.length, plan?.total]).toEqual([15, 5, 500]);
  });
});

describe('a page of a plan', () => {
  it('has the actions from one on, with their owners and states as they are now', async () => {
    const { world, id } = await planned(...Array.from({ length: 30 }, (_, n) => `action ${n + 1}`));
    await commandEscalation(world.ports, id, 'ada', { do: 'start-action', actionId: action(27) });
    const page = await planPage(world.ports, permit(), 26);
    if (!page.ok) throw new Error(page.problem.message);
    expect(page.value.actions.map(({ title, state }) => `${title} ${state}`)).toEqual([
      'action 27 doing',
      'action 28 open',
      'action 29 open',
      'action 30 open',
    ]);
    expect(page.value.total).toBe(30);
  });
});
