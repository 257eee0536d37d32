import { describe, expect, it } from '@jest/globals';
import type { EffortView, LinksPage, TogetherPage } from '../../src/contract/records-view';
import type { Act } from '../../src/contract/record-view';
import { asManager } from '../support/a-managers-workspace';
import { anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';

const MAY: readonly Act[] = [
  'add-link',
  'remove-link',
  'tell-linked',
  'resolve-linked',
  'merge',
  'log-effort',
];

const item = (given: Partial<LinksPage['items'][number]> = {}): LinksPage['items'][number] => ({
  issueId: '10002',
  key: 'SUP-2',
  summary: 'Mail is slow',
  status: 'In progress',
  category: 'indeterminate',
  assigneeId: 'bob',
  at: NOW,
  by: 'ada',
  merged: false,
  ...given,
});
const hidden = item({ issueId: '10003', key: null, summary: null, status: null, category: null });

const links = (given: Partial<LinksPage> = {}): LinksPage => ({
  items: [item(), hidden],
  cursor: null,
  over: [],
  proposed: [],
  jobs: [],
  ...given,
});

const NOTHING = { minutes: 0, outOfHours: 0 };
const effort = (given: Partial<EffortView> = {}): EffortView => ({
  totals: {
    ...NOTHING,
    byKind: { coordination: NOTHING, technical: NOTHING, communication: NOTHING },
    byPerson: [],
  },
  known: { said: 0, of: 0 },
  worklogs: { minutes: 0, count: 0 },
  more: false,
  cost: null,
  ...given,
});

async function linksTab(page: LinksPage, answers: Parameters<typeof asManager>[1] = {}, may = MAY) {
  const workspace = await asManager(
    aRecordView(),
    { 'links.page': () => page, 'effort.view': () => effort(), ...answers },
    may,
  );
  await workspace.openTab('Links');
  return workspace;
}

const view = () => anEscalatedView(aRecordView(), { may: MAY });

describe('linked work items', () => {
  it('show their own state, and of hidden ones only how many there are', async () => {
    const workspace = await linksTab(links());
    for (const words of ['SUP-2', 'Mail is slow', '1 work item is hidden from you'])
      expect(workspace.text).toContain(words);
    expect(workspace.all('Lozenge').map((node) => node.children[0]?.props['text'])).toContain('In progress');
  });

  it('come a page at a time', async () => {
    const pages = [links({ cursor: 'next' }), links({ items: [item({ issueId: '10004', key: 'SUP-4' })] })];
    const workspace = await linksTab(links(), { 'links.page': () => pages.shift() ?? links() });
    expect(workspace.text).not.toContain('SUP-4');
    await workspace.click('Show more');
    expect(workspace.text).toContain('SUP-4');
    expect(workspace.text).toContain('SUP-2');
  });

  it('are taken away after it was said what goes', async () => {
    const workspace = await linksTab(links(), { 'link.remove': view });
    await workspace.click('Remove');
    expect(workspace.text).toContain('The link in Jira goes too, where it was made from here.');
    await workspace.click('Take link away');
    expect(workspace.calls.find(({ call }) => call === 'link.remove')?.payload).toEqual({
      escalationId: '10001-1',
      issueId: '10002',
    });
  });

  it('are proposed with what they share and by which rule', async () => {
    const proposed = [{ issueId: '10005', key: 'SUP-5', summary: 'No mail', shared: ['service' as const] }];
    const workspace = await linksTab(links({ proposed }), { 'link.add': view });
    expect(workspace.text).toContain('Same service');
    expect(workspace.text).toContain('Proposed by points');
    await workspace.click('Link');
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'link.add')?.payload).toEqual({
      escalationId: '10001-1',
      issueKey: 'SUP-5',
    });
  });

  it('are told together, internally unless customers are chosen, by one request however often it is sent', async () => {
    let answers = 0;
    const workspace = await linksTab(links(), {
      'together.start': () => {
        answers += 1;
        if (answers === 1) throw new Error('lost');
        return view();
      },
    });
    await workspace.click('Tell all linked');
    expect(workspace.text).toContain('The app then does it in its own name');
    await workspace.fill('Message', 'Mail is back.');
    await workspace.click('Send');
    await workspace.click('Send');
    const sent = workspace.calls
      .filter(({ call }) => call === 'together.start')
      .map(({ payload }) => payload);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toEqual(sent[1]);
    expect(sent[0]).toMatchObject({ act: 'tell', isPublic: false, text: 'Mail is back.' });
  });

  it('say how each fared, and can be stopped while some wait', async () => {
    const job = {
      jobId: 'together:10001-1:form-0001',
      act: 'tell' as const,
      isPublic: true,
      text: 'Mail is back.',
      by: 'marco',
      at: NOW,
      stopped: false,
      count: 3,
    };
    const page: TogetherPage = {
      job,
      counts: { done: 1, 'no-customer': 1, waiting: 1 },
      items: [
        { issueId: '10002', key: 'SUP-2', result: 'done' },
        { issueId: '10003', key: null, result: 'no-customer' },
        { issueId: '10004', key: 'SUP-4', result: 'waiting' },
      ],
      next: null,
    };
    const workspace = await linksTab(links({ jobs: [job] }), {
      'together.page': () => page,
      'together.stop': () => page,
    });
    for (const words of ['3 work items to be told in public', '2 of 3', 'No customer to tell: 1'])
      expect(workspace.text).toContain(words);
    await workspace.click('Stop');
    expect(workspace.calls.find(({ call }) => call === 'together.stop')?.payload).toEqual({
      escalationId: '10001-1',
      jobId: job.jobId,
    });
  });
});

describe('merging', () => {
  it('says what will happen before it does, and names the record that was shown', async () => {
    const preview = {
      otherId: '10002-1',
      otherName: 'SUP-2 E1',
      links: 3,
      actions: 1,
      dropped: 0,
      openedAt: NOW,
      severity: 'critical' as const,
      legs: 1,
      inSteps: false,
    };
    const workspace = await linksTab(links({ items: [] }), {
      'merge.preview': () => preview,
      'merge.do': view,
    });
    await workspace.click('Merge a record into this');
    await workspace.fill('Key of the work item', 'sup-2');
    await workspace.click('Show what will happen');
    for (const words of [
      'SUP-2 E1 ends as merged',
      '3 work items become linked here',
      'Its open case with a provider goes on here',
      'This cannot be undone',
    ])
      expect(workspace.text).toContain(words);
    await workspace.click('Merge for good');
    expect(workspace.calls.find(({ call }) => call === 'merge.do')?.payload).toEqual({
      escalationId: '10001-1',
      issueKey: 'SUP-2',
      otherId: '10002-1',
    });
  });
});

describe('effort', () => {
  it('shows who worked how long, how much is known, and the cost where it may be seen', async () => {
    const totals = {
      minutes: 90,
      outOfHours: 30,
      byKind: { coordination: NOTHING, technical: { minutes: 90, outOfHours: 30 }, communication: NOTHING },
      byPerson: [{ person: 'bob', minutes: 90, outOfHours: 30 }],
    };
    const cost = { amount: 120, currency: 'EUR', unpricedMinutes: 0 };
    const workspace = await linksTab(links(), {
      'effort.view': () => effort({ totals, known: { said: 2, of: 5 }, cost }),
    });
    expect(workspace.text).toContain('Effort is known of 2 of 5 updates, acknowledgements and closes.');
    expect(workspace.text).toContain('Cost: €120.00');
  });

  it('is asked for after an acknowledgement, and can be left', async () => {
    const workspace = await asManager(aRecordView(), { 'level.acknowledge': view, 'effort.log': view }, [
      'acknowledge',
      'log-effort',
    ]);
    await workspace.clickFirst('Acknowledge');
    expect(workspace.text).toContain('Acknowledged. What did it take?');
    await workspace.click('Not now');
    expect(workspace.text).not.toContain('Acknowledged. What did it take?');
  });

  it('goes along with an update where its author says so', async () => {
    const workspace = await asManager(aRecordView(), { 'update.post': view }, ['update-team']);
    await workspace.openTab('Updates');
    await workspace.clickFirst('Update team');
    await workspace.fill('Message', 'The pool is replaced.');
    await workspace.fill('Minutes this took', '5');
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'update.post')?.payload).toMatchObject({
      effort: { minutes: 5, work: 'communication' },
    });
  });

  it('is logged by hand in whole minutes', async () => {
    const workspace = await linksTab(links(), { 'effort.log': view });
    await workspace.click('Log effort');
    await workspace.fill('Minutes', 'half an hour');
    await workspace.submit();
    expect(workspace.errors()).toEqual(['Please give whole minutes, from 1 to 10080.']);
    await workspace.fill('Minutes', '30');
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'effort.log')?.payload).toEqual({
      requestId: expect.any(String),
      escalationId: '10001-1',
      minutes: 30,
      work: 'technical',
      person: null,
      startedAt: null,
      occasion: 'by-hand',
    });
  });
});
