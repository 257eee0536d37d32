import { beforeEach, describe, expect, it } from '@jest/globals';
import { actOnEscalation } from '../../src/app/act-on-escalation';
import { viewIssue } from '../../src/app/view-issue';
import type { IssueView } from '../../src/contract/issue-view';
import { SHIPPED_POLICIES } from '../../src/domain/policy/default-policies';
import { HOUR, MINUTE } from '../../src/domain/time';
import { aWatchRow } from '../support/a-watch-row';
import { aCallerDesk, seesIssues } from '../support/a-project-permit';
import { anIssuePermit } from '../support/an-issue-permit';
import { EngineWorld } from '../support/engine-world';
import { START } from '../support/escalation-run';

const OUTSIDER = { agent: false, escalationRole: false, projectAdmin: false, jiraAdmin: false };
const knowsPeople = aCallerDesk({ isPerson: () => Promise.resolve(true) });
const MANAGES = { ...OUTSIDER, agent: true, projectAdmin: true };

let world: EngineWorld;
beforeEach(() => {
  world = new EngineWorld();
});

async function view(permit = anIssuePermit()): Promise<IssueView> {
  const seen = await viewIssue(world.ports, permit);
  if (!seen.ok) throw new Error(seen.problem.message);
  return seen.value;
}

describe('the view of a work item that was never escalated', () => {
  it('is empty, and lets agents of a project that is switched on escalate', async () => {
    expect(await view()).toEqual({
      issue: { id: '1', key: 'SUP-1', projectId: '10000' },
      now: START,
      switchedOn: true,
      record: null,
      badge: null,
      upcoming: [],
      proposed: [],
      may: ['open'],
      handoffs: {
        open: null,
        history: [],
        older: 0,
        firstTeam: null,
        pairs: [],
        mayOffer: false,
        hasTeams: false,
      },
      quickWords: { updates: [], reasons: [] },
      vocabulary: SHIPPED_POLICIES.vocabulary.body,
      mark: 'none:0:0::0',
      pass: 'a-pass',
    });
    expect(await view(anIssuePermit({ switchedOn: false }))).toMatchObject({ may: [], switchedOn: false });
  });

  it('tells agents what is coming, soonest first, by the names of the rules that are on', async () => {
    const [first, second] = Object.values(SHIPPED_POLICIES.criteria);
    const upcoming = [
      { criterionId: second?.body.id ?? '', at: START + 2 * HOUR, fact: 'age', stops: 'resolve' },
      {
        criterionId: first?.body.id ?? '',
        at: START + HOUR,
        fact: 'oldestUnanswered',
        stops: 'answer-customer',
      },
      { criterionId: 'deleted-since', at: START, fact: 'age', stops: 'resolve' },
    ];
    world.store.seed('watch', { '1': aWatchRow({ upcoming }) });
    expect((await view()).upcoming.map(({ name }) => name)).toEqual([first?.body.name, second?.body.name]);
    expect((await view(anIssuePermit({ standing: OUTSIDER }))).upcoming).toEqual([]);
  });
});

describe('the view of an escalated work item', () => {
  beforeEach(() => world.open());

  it('shows agents the whole record, with all that is due', async () => {
    const { record } = await view();
    expect(record).toMatchObject({
      id: '1-1',
      name: 'SUP-1 E1',
      stage: 'assessing',
      severity: 'critical',
      reporterId: 'carla',
      origin: { kind: 'agent', by: 'ada' },
      revisions: { head: 1, assessment: 1, plan: 1 },
    });
    expect(record?.next).toEqual(record?.due[0]);
    expect(record?.due.map(({ what }) => what)).toEqual(
      expect.arrayContaining(['ladder:1', 'assessment', 'plan', 'update:customer', 'update:management']),
    );
    expect(record?.promises.map(({ audience }) => audience)).toEqual(['customer', 'management']);
    expect(record?.levels.map(({ state, people }) => [state, people])).toEqual([
      ['ahead', ['one']],
      ['ahead', ['two']],
      ['ahead', ['three']],
    ]);
    expect(record?.nextLevelAt).toBe(record?.due.find(({ what }) => what === 'ladder:1')?.dueAt);
  });

  it('shows whoever else may browse the work item the badge alone', async () => {
    const seen = await view(anIssuePermit({ by: 'otto', standing: OUTSIDER }));
    expect(seen.record).toBeNull();
    expect(seen.badge).toEqual({
      stage: 'assessing',
      severity: 'critical',
      level: 0,
      managerId: null,
      nextUpdateAt: START + HOUR,
    });
    expect(seen.may).toEqual([]);
  });

  it('shows the people of a level the record, and lets them acknowledge', async () => {
    await world.sweepAfter(31);
    const seen = await view(anIssuePermit({ by: 'one', standing: OUTSIDER }));
    expect(seen.record?.levels[0]).toMatchObject({ state: 'told', people: ['one'], at: START + 31 * MINUTE });
    expect(seen.may).toEqual(['acknowledge', 'decline-level']);
  });

  it('takes at most three reads of the storage', async () => {
    const before = world.store.reads;
    await view();
    expect(world.store.reads - before).toBeLessThanOrEqual(3);
  });

  it('shows an action as soon as it was added, with who owes it', async () => {
    const permit = anIssuePermit({ standing: MANAGES, desk: knowsPeople });
    const action = { title: 'Replace it', ownerId: 'ben', dueAt: START + HOUR };
    await actOnEscalation(world.ports, permit, { do: 'add-action', revision: 1, ...action });
    expect((await view()).record?.plan.actions).toEqual([
      { id: '1-1:action:1', state: 'open', droppedWhy: null, issue: null, ...action },
    ]);
    const owner = await view(anIssuePermit({ by: 'ben' }));
    expect(owner.may).toEqual(expect.arrayContaining(['complete-action', 'update-customer']));
  });

  it('shows the first page of a long plan, and how many there are', async () => {
    const permit = anIssuePermit({ standing: MANAGES, desk: knowsPeople });
    for (let n = 1; n <= 17; n++) {
      const action = { title: `Step ${n}`, ownerId: 'ben', dueAt: START + HOUR };
      await actOnEscalation(world.ports, permit, { do: 'add-action', revision: n, ...action });
    }
    const { record } = await view();
    expect(record?.plan.actions.map(({ title }) => title).slice(-2)).toEqual(['Step 14', 'Step 15']);
    expect(record?.plan.total).toBe(17);
  });

  it('names linked work items the reader may see, and says of others only that they are there', async () => {
    const link = { escId: '1-1', at: START, by: 'ada' };
    world.store.seed('link', {
      '2:1-1': { ...link, issueId: '2' },
      '3:1-1': { ...link, issueId: '3' },
    });
    const { record } = await view(anIssuePermit({ desk: aCallerDesk({ visible: seesIssues('2') }) }));
    expect(record?.links).toEqual([
      { issueId: '2', key: 'SUP-2', summary: 'Summary of 2', hidden: false },
      { issueId: '3', key: null, summary: null, hidden: true },
    ]);
  });

  it('marks what is late', async () => {
    world.move(90);
    const { record } = await view();
    expect(record?.due.filter(({ overdue }) => overdue).map(({ what }) => what)).toEqual(
      expect.arrayContaining(['assessment', 'update:customer']),
    );
    expect(record?.promises[0]).toMatchObject({ audience: 'customer', overdue: true });
  });

  it('still shows the last one after it ended', async () => {
    const permit = anIssuePermit({ standing: MANAGES });
    await actOnEscalation(world.ports, permit, { do: 'withdraw', reason: 'mistake', words: 'Wrong one.' });
    const seen = await view();
    expect(seen.record).toMatchObject({
      stage: 'withdrawn',
      withdrawn: 'mistake',
      endedAt: START,
      promises: [],
    });
    expect(seen.may).toEqual(['open', 'log-effort']);
  });
});
