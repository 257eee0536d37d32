import { beforeAll, describe, expect, it } from '@jest/globals';
import { openBigRecord, type BigRecord } from '../../../bench/big-record/open-big-record';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import type { Reply } from '../../../src/contract/calls';
import type { ShiftView } from '../../../src/contract/shift-view';

let big: BigRecord;
beforeAll(async () => {
  big = await openBigRecord({ actions: 500, entries: 400, handoffs: 40 });
}, 60_000);

describe('a record with 500 actions, 200 linked work items and 40 hand-offs', () => {
  it('opens with the first of everything, and says that there is more', async () => {
    const { record, handoffs } = await big.story.view('marco', big.key);
    expect(record?.plan).toMatchObject({ total: 500, moreResources: 40 });
    expect(record?.plan.actions).toHaveLength(15);
    expect(record?.links).toHaveLength(5);
    expect(record?.moreLinks).toBe(true);
    expect(handoffs).toMatchObject({ older: 30, firstTeam: 'First line' });
  });

  it('shows whoever owes actions far down the plan those that are due soonest, and not those that are done', async () => {
    // Every fourth action is Ada's and done: see her neighbour, who has as many open ones.
    const { record } = await big.story.view('ben', big.key);
    const mine = record?.plan.mine ?? [];
    expect(mine.length).toBeGreaterThanOrEqual(10);
    expect(mine.every(({ ownerId, state }) => ownerId === PEOPLE.ben.accountId && state === 'open')).toBe(
      true,
    );
    expect((await big.story.view('ada', big.key)).record?.plan.mine).toEqual([]);
  });

  it('lets the owner of its last action work on it', async () => {
    const { escalationId } = big;
    const done = await big.story.call('chloe', 'plan.start-action', {
      escalationId,
      actionId: `${escalationId}:action:500`,
    });
    expect(done).toMatchObject({ ok: true });
  });

  it('is read to its end page by page: plan, links and journal', async () => {
    const { story, escalationId } = big;
    const actions = new Set<string>();
    for (let from = 0, total = 1; from < total; from = actions.size) {
      const page = await story.ask('marco', 'plan.page', { escalationId, from });
      for (const { id } of page.actions) actions.add(id);
      total = page.total;
    }
    const links = new Set<string>();
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof linksPage>> = await linksPage(cursor);
      for (const { issueId } of page.items) links.add(issueId);
      cursor = page.cursor;
    } while (cursor !== null);
    const entries = new Set<string>();
    do {
      const page: Awaited<ReturnType<typeof journalPage>> = await journalPage(cursor);
      for (const { key } of page.entries) entries.add(key);
      cursor = page.cursor;
    } while (cursor !== null);
    expect([actions.size, links.size]).toEqual([500, 200]);
    expect(entries.size).toBeGreaterThanOrEqual(400);
  });

  it('names linked work items in the journal, however far down the list they stand', async () => {
    const { entries, links } = await journalPage(null);
    const named = entries.flatMap(({ lines }) => lines.flatMap(({ params }) => params['issueId'] ?? []));
    expect(named.length).toBeGreaterThan(0);
    for (const issueId of named)
      expect(links.find((one) => one.issueId === issueId)?.key).toMatch(/^SUP-\d+$/);
  });

  it('counts all of its actions in the brief', async () => {
    const { brief } = await big.story.ask('marco', 'updates.view', { escalationId: big.escalationId });
    const steps = brief.flatMap(({ lines }) => lines).find(({ code }) => code === 'steps');
    expect(steps?.params).toMatchObject({ steps: 500, count: 125 });
  });

  it('is handed over with the actions that the next shift sees due, and no others are read for it', async () => {
    const { site } = big.story;
    const before = site.counters.storage.reads;
    const reply = (await site.as(PEOPLE.marco.accountId).invoke('escalation-center', 'shift.view', {
      projectId: big.projectId,
      hours: 8,
    })) as Reply<ShiftView>;
    if (!reply.ok) throw new Error(reply.problem.message);
    expect(reply.value.mine[0]?.actions.map(({ id }) => id.split(':').at(-1))).toEqual([
      '1',
      '3',
      '4',
      '5',
      '7',
      '8',
    ]);
    expect(site.counters.storage.reads - before).toBeLessThan(30);
  });

  it('says that its plan is full, and keeps all of it', async () => {
    const { story, escalationId, key } = big;
    const { record } = await story.view('marco', key);
    const added = await story.call('marco', 'plan.add-action', {
      escalationId,
      revision: record?.revisions.plan ?? 0,
      title: 'One too many',
      ownerId: PEOPLE.marco.accountId,
      dueAt: story.site.clock.now() + 3_600_000,
    });
    expect(added).toMatchObject({
      ok: false,
      problem: { code: 'too-large', fields: [{ path: 'title', message: 'A plan holds 500 actions.' }] },
    });
    expect((await story.view('marco', key)).record?.plan.total).toBe(500);
  });
});

const linksPage = (cursor: string | null) =>
  big.story.ask('marco', 'links.page', { escalationId: big.escalationId, cursor });
const journalPage = (cursor: string | null) =>
  big.story.ask('marco', 'journal.page', { escalationId: big.escalationId, cursor });
