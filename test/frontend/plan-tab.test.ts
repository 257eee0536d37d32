import { describe, expect, it } from '@jest/globals';
import type { RecordView } from '../../src/contract/record-view';
import { fail } from '../../src/domain/problem';
import { HOUR, MINUTE } from '../../src/domain/time';
import { anAction, asManager, OF_MANAGER } from '../support/a-managers-workspace';
import { aPlanView } from '../support/a-plan-view';
import { anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';
import { openSurface, type Answers } from '../support/an-open-surface';
import type { Surface } from '../support/surface';

const MAY = [
  ...OF_MANAGER,
  'edit-action',
  'ask-resource',
  'decide-resource',
  'record-plan-agreed',
  'review-plan',
] as const;

const issue = { issueId: '77', key: 'OPS-7', status: 'Open', done: false, hidden: false };

async function openPlan(record: RecordView, answers: Answers = {}): Promise<Surface> {
  const workspace = await asManager(record, answers, MAY);
  await workspace.openTab('Plan');
  return workspace;
}

const withPlan = (...actions: readonly ReturnType<typeof anAction>[]): RecordView =>
  aRecordView({ plan: aPlanView({ actions, agreedAt: NOW - HOUR, agreedBy: 'marco' }) });

describe('the plan tab', () => {
  it('shows what is under way, why something was dropped, and the work item of each action', async () => {
    const plan = await openPlan(
      withPlan(
        anAction({ state: 'doing', issue }),
        anAction({ id: '10001-1:action:2', state: 'dropped', droppedWhy: 'The vendor did it.' }),
        anAction({
          id: '10001-1:action:3',
          issue: { issueId: '78', key: null, status: null, done: false, hidden: true },
        }),
      ),
    );
    for (const words of [
      'Under way',
      'Dropped: The vendor did it.',
      'OPS-7: Open',
      'Has a work item that is hidden from you',
    ])
      expect(plan.text).toContain(words);
  });

  it('begins an action with one click, and keeps what changes the plan behind “More”', async () => {
    const record = withPlan(anAction());
    const plan = await openPlan(record, { 'plan.start-action': () => anEscalatedView(record, { may: MAY }) });
    expect(plan.buttons()).not.toContain('Move up');
    await plan.click('More');
    expect(plan.buttons()).toEqual(
      expect.arrayContaining(['Edit', 'Move up', 'Move down', 'Link work item', 'Create work item', 'Drop']),
    );
    await plan.click('Start');
    expect(plan.calls.at(-1)).toEqual({
      call: 'plan.start-action',
      payload: { escalationId: '10001-1', actionId: '10001-1:action:1' },
    });
  });

  it('lets whoever owns an action begin it, finish it and move its due time, and nobody else of the team', async () => {
    const record = withPlan(
      anAction({ ownerId: 'marco', title: 'Mine' }),
      anAction({ id: '10001-1:action:2', ownerId: 'ada', title: 'Hers' }),
    );
    const may = ['complete-action'] as const;
    const workspace = await asManager(
      record,
      { 'plan.move-due': () => anEscalatedView(record, { may: [...may] }) },
      may,
    );
    await workspace.openTab('Plan');
    expect(workspace.buttons().filter((label) => label === 'Start')).toHaveLength(1);
    await workspace.click('Change due time');
    await workspace.fill('Due on', '2026-11-20');
    await workspace.fill('Due at', '15:00');
    await workspace.submit();
    expect(workspace.calls.at(-1)).toEqual({
      call: 'plan.move-due',
      payload: {
        escalationId: '10001-1',
        actionId: '10001-1:action:1',
        revision: record.revisions.plan,
        dueAt: Date.UTC(2026, 10, 20, 14),
      },
    });
  });

  it('shows actions in their new order when one was moved', async () => {
    const titles = ['Find out', 'Replay', 'Tell them'];
    const actions = titles.map((title, at) => anAction({ id: `10001-1:action:${at + 1}`, title }));
    const [first, second, third] = actions;
    if (!first || !second || !third) throw new Error('three actions are needed');
    const moved = anEscalatedView(withPlan(second, first, third), { may: MAY });
    const plan = await openPlan(withPlan(first, second, third), { 'plan.move-action': () => moved });
    await plan.clickFirst('More');
    await plan.click('Move down');
    const places = ['Replay', 'Find out', 'Tell them'].map((title) => plan.text.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(plan.buttons()).toContain('Move down');
  });

  it('keeps what was typed on a conflict, shows what is stored now, and saves over it only then', async () => {
    const record = withPlan(anAction());
    const theirs = {
      ...withPlan(anAction({ title: 'Replace both pools' })),
      revisions: { head: 2, assessment: 1, plan: 2 },
    };
    let view = anEscalatedView(record, { may: MAY });
    const saved: number[] = [];
    const plan = await openSurface(
      'workspace',
      {
        'issue.view': () => view,
        'plan.edit-action': ({ revision }) => {
          saved.push(revision);
          return revision === 2 ? view : fail('changed-meanwhile', 'stale').problem;
        },
      },
      { accountId: 'marco' },
    );
    await plan.openTab('Plan');
    await plan.click('More');
    await plan.click('Edit');
    await plan.fill('What is to be done', 'Replace the pool tonight');
    view = anEscalatedView(theirs, { may: MAY });
    await plan.submit();
    expect(plan.text).toContain('Stored now: Replace both pools');
    expect(plan.text).toContain('Owner stored now');
    await plan.submit();
    expect(saved).toEqual([1, 2]);
    expect(plan.calls.at(-1)?.payload).toMatchObject({
      title: 'Replace the pool tonight',
      dueAt: NOW + HOUR,
    });
  });

  it('offers to finish the work item of a done action, and does so only when asked', async () => {
    const record = withPlan(anAction({ state: 'done', issue }));
    const plan = await openPlan(record, { 'plan.finish-issue': () => anEscalatedView(record, { may: MAY }) });
    expect(plan.calls.map(({ call }) => call)).not.toContain('plan.finish-issue');
    await plan.click('Finish OPS-7 too');
    expect(plan.calls.at(-1)?.call).toBe('plan.finish-issue');
  });

  it('has the backend look again at a work item that it shows done while its action is not', async () => {
    const record = withPlan(anAction({ issue: { ...issue, done: true, status: 'Done' } }));
    const done = withPlan(anAction({ state: 'done', issue: { ...issue, done: true, status: 'Done' } }));
    const plan = await openPlan(record, { 'plan.follow': () => anEscalatedView(done, { may: MAY }) });
    expect(plan.calls.filter(({ call }) => call === 'plan.follow')).toEqual([
      { call: 'plan.follow', payload: { escalationId: '10001-1', actionIds: ['10001-1:action:1'] } },
    ]);
    expect(plan.text).toContain('Done');
  });

  it('shows more of a long plan page by page', async () => {
    const record = aRecordView({ plan: aPlanView({ actions: [anAction()], total: 2 }) });
    const second = anAction({ id: '10001-1:action:2', title: 'Call the vendor' });
    const plan = await openPlan(record, { 'plan.page': () => ({ actions: [second], total: 2 }) });
    expect(plan.text).toContain('1 of 2 actions');
    await plan.click('Show more actions');
    expect(plan.text).toContain('Call the vendor');
    expect(plan.buttons()).not.toContain('Show more actions');
  });

  it('says who agreed, ourselves and of the customer’s, and when it is to be looked at again', async () => {
    const customerAgreed = { by: 'carla', at: NOW - HOUR, recordedBy: 'ada', how: 'phone' as const };
    const review = {
      lastAt: NOW - HOUR,
      lastBy: 'marco',
      changed: false,
      dueAt: NOW - MINUTE,
      overdue: true,
    };
    const plan = await openPlan(
      aRecordView({ plan: aPlanView({ actions: [anAction()], customerAgreed, review }) }),
    );
    expect(plan.text).toContain('Agreed with the customer by phone');
    expect(plan.text).toContain('without change');
    expect(plan.text).toContain('Review overdue by 1 min');
    expect(plan.people()).toEqual(expect.arrayContaining(['carla', 'ada', 'marco']));
  });

  it('asks for resources, and shows who granted or refused them with which words', async () => {
    const resource = {
      id: '10001-1:resource:1',
      what: 'A second server',
      askedBy: 'ada',
      askedAt: NOW,
      state: 'refused' as const,
      decidedBy: 'marco',
      decidedAt: NOW,
      words: 'Not this month.',
    };
    const record = aRecordView({ plan: aPlanView({ resources: [resource] }) });
    const plan = await openPlan(record, { 'plan.ask-resource': () => anEscalatedView(record, { may: MAY }) });
    for (const words of ['A second server', 'Refused', 'Not this month.']) expect(plan.text).toContain(words);
    await plan.click('Ask for a resource');
    await plan.fill('What is needed, and what for', 'A database expert');
    await plan.submit();
    expect(plan.calls.at(-1)?.payload).toEqual({ escalationId: '10001-1', what: 'A database expert' });
  });

  it('compares the last two revisions side by side', async () => {
    const side = {
      title: 'Replace the pool',
      ownerId: 'ada',
      dueAt: NOW,
      place: 1,
      dropped: null,
      issueId: null,
    };
    const revisions = [
      { revision: 3, by: 'marco', at: NOW, actions: 1 },
      { revision: 2, by: 'ada', at: NOW - HOUR, actions: 1 },
    ];
    const [after, before] = revisions;
    if (!before || !after) throw new Error('two revisions are needed');
    const plan = await openPlan(withPlan(anAction()), {
      'plan.revisions': () => ({ revisions, more: false }),
      'plan.compare': () => ({
        before,
        after,
        changes: [
          { actionId: 'a', before: side, after: { ...side, title: 'Replace both pools' }, moved: false },
        ],
        more: 0,
      }),
    });
    await plan.click('Compare revisions');
    expect(plan.calls.at(-1)?.payload).toEqual({ escalationId: '10001-1', before: 2, after: 3 });
    expect(plan.text).toContain('Made by');
    const table = plan.all('DynamicTable')[0];
    expect(JSON.stringify(table)).toContain('Replace both pools');
  });

  it('begins the pace of reviews anew with or without change', async () => {
    const record = withPlan(anAction());
    const plan = await openPlan(record, { 'plan.review': () => anEscalatedView(record, { may: MAY }) });
    await plan.click('Review the plan');
    await plan.fill('What was looked at, what changed', 'Holds.');
    await plan.submit();
    expect(plan.calls.at(-1)?.payload).toEqual({
      escalationId: '10001-1',
      changed: false,
      words: 'Holds.',
    });
  });
});

describe('a security level that waits', () => {
  it('names who would lose sight, and lets whoever runs the record decide', async () => {
    const security = {
      levelId: '1',
      state: 'waits' as const,
      from: null,
      losing: ['two', 'three'],
      appLoses: false,
    };
    const record = aRecordView({ security });
    const workspace = await asManager(
      record,
      { 'security.decide': () => anEscalatedView(record, { may: MAY }) },
      [...MAY, 'decide-security'],
    );
    expect(workspace.text).toContain('The security level would hide the work item');
    await workspace.clickFirst('Decide about the security level');
    expect(workspace.people()).toEqual(expect.arrayContaining(['two', 'three']));
    await workspace.fill('What shall become of it?', 'leave');
    await workspace.fill('Why', 'Two is needed.');
    await workspace.submit();
    expect(workspace.calls.at(-1)?.payload).toEqual({
      escalationId: '10001-1',
      choice: 'leave',
      words: 'Two is needed.',
    });
  });
});
