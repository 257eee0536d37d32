import { describe, expect, it } from '@jest/globals';
import { DAY, HOUR, MINUTE } from '../../src/domain/time';
import { aPlanView } from '../support/a-plan-view';
import { anAction, asManager } from '../support/a-managers-workspace';
import { anEscalatedView, anIssueView, aRecordView, due, NOW } from '../support/an-issue-view';
import { openSurface } from '../support/an-open-surface';

describe('the overview', () => {
  it('puts what is mine first, the soonest as the one primary button', async () => {
    const all = [due('update:customer', NOW - MINUTE, 'marco'), due('assessment', NOW + HOUR, 'marco')];
    const workspace = await asManager(aRecordView({ due: all, next: all[0] ?? null }));
    const [first, second] = workspace.all('LoadingButton');
    expect([first?.props['appearance'], second?.props['appearance']]).toEqual(['primary', 'default']);
    expect(workspace.buttons()).toEqual(expect.arrayContaining(['Update customer', 'Write assessment']));
    expect(workspace.text).toContain('Customer update overdue by 1 min');
    expect(workspace.text).toContain('Assessment due in 1 hr');
  });

  it('asks an owner for their action by its name, and marks it done with one click', async () => {
    const record = aRecordView({ plan: aPlanView({ actions: [anAction()], mine: [anAction()] }) });
    const view = anEscalatedView(record, { may: ['open', 'complete-action', 'update-customer'] });
    const done = anEscalatedView({
      ...record,
      plan: aPlanView({ actions: [anAction({ state: 'done' })] }),
    });
    const workspace = await openSurface('workspace', {
      'issue.view': () => view,
      'plan.complete-action': () => done,
    });
    expect(workspace.text).toContain('Replace the pool, due in 1 hr');
    await workspace.click('Done');
    expect(workspace.calls.at(-1)?.payload).toEqual({
      escalationId: '10001-1',
      actionId: '10001-1:action:1',
    });
    expect(workspace.text).toContain('Nothing is asked of you right now.');
  });

  it('offers no act that is not allowed', async () => {
    const workspace = await asManager(aRecordView(), {}, ['open']);
    expect(workspace.buttons()).toEqual([]);
  });

  it('shows who asked, who joined and why', async () => {
    const voices = [
      { by: 'ada', at: NOW - HOUR, reasonCode: 'stuck' as const, words: 'No progress.' },
      { by: 'ben', at: NOW - MINUTE, reasonCode: 'complaint' as const, words: 'They called me.' },
    ];
    const workspace = await asManager(aRecordView({ voices, tried: 'Two restarts.' }));
    expect(workspace.people()).toEqual(expect.arrayContaining(['ada', 'ben', 'marco']));
    for (const words of [
      'It is stuck',
      'No progress.',
      'The customer complained',
      'They called me.',
      'Two restarts.',
    ])
      expect(workspace.text).toContain(words);
  });

  it('names linked work items that the reader may see, and only counts the others', async () => {
    const links = [
      { issueId: '10002', key: 'SUP-2', summary: 'Same error', hidden: false },
      { issueId: '20001', key: null, summary: null, hidden: true },
    ];
    const workspace = await asManager(aRecordView({ links }));
    expect(workspace.text).toContain('SUP-2');
    expect(workspace.text).toContain('1 work item is hidden from you');
    expect(workspace.text).not.toContain('20001');
  });

  it('records the customer’s word on their behalf, and says that it does', async () => {
    const record = aRecordView({ stage: 'acting' });
    const after = anEscalatedView({ ...record, stage: 'monitoring' });
    const workspace = await asManager(record, { 'customer.satisfied': () => after }, ['record-satisfied']);
    await workspace.openTab('Overview');
    const [first] = workspace.buttons();
    expect(first).toBe('Customer satisfied');
    await workspace.clickFirst('Customer satisfied');
    expect(workspace.text).toContain("You record this on the customer's behalf, and the record says so.");
    await workspace.fill('How was it given?', 'By phone');
    await workspace.click('Save');
    expect(workspace.calls.at(-1)).toEqual({
      call: 'customer.satisfied',
      payload: { escalationId: '10001-1', by: 'carla', how: 'phone' },
    });
    expect(workspace.text).toContain('Monitoring');
  });

  it('shows whose word it was and who recorded it', async () => {
    const satisfied = { by: 'carla', at: NOW, recordedBy: 'ada', how: 'phone' as const };
    const monitoring = { since: NOW, until: NOW + 2 * DAY, askedAt: null, asked: 0, wasResolved: false };
    const workspace = await asManager(aRecordView({ stage: 'monitoring', satisfied, monitoring }));
    expect(workspace.text).toContain('Satisfied by phone, 9:00 AM');
    expect(workspace.text).toContain('recorded by');
    expect(workspace.people()).toEqual(expect.arrayContaining(['carla', 'ada']));
    expect(workspace.text).toContain('Monitored until Wed 9:00 AM');
  });

  it('de-escalates only with a coded reason and words', async () => {
    const record = aRecordView();
    const after = anEscalatedView({ ...record, stage: 'withdrawn', withdrawn: 'mistake', endedAt: NOW });
    const workspace = await asManager(record, { 'escalation.withdraw': () => after });
    await workspace.clickFirst('De-escalate');
    await workspace.submit();
    expect(workspace.errors()).toEqual(['Please choose one.', 'Please fill this in.']);
    await workspace.fill('Why', 'It was escalated by mistake');
    await workspace.fill('What happened, in your words', 'Wrong ticket.');
    await workspace.submit();
    expect(workspace.calls.at(-1)?.payload).toEqual({
      escalationId: '10001-1',
      reason: 'mistake',
      words: 'Wrong ticket.',
    });
  });
});

describe('the workspace without a record', () => {
  it('says what will be here, and lets agents escalate', async () => {
    const workspace = await openSurface('workspace', { 'issue.view': () => anIssueView() });
    expect(workspace.text).toContain('This work item is not escalated');
    expect(workspace.buttons()[0]).toBe('Escalate…');
    expect(workspace.buttons()).toContain('Whom do I call?');
  });
});

it('shows of many actions that somebody owes those that are due soonest, and says where the others are', async () => {
  const owed = Array.from({ length: 8 }, (_, index) =>
    anAction({
      id: `10001-1:action:${index + 1}`,
      title: `Step ${index + 1}`,
      dueAt: NOW + (8 - index) * HOUR,
    }),
  );
  const record = aRecordView({ plan: aPlanView({ actions: owed, mine: owed, total: 8 }) });
  const view = anEscalatedView(record, { may: ['complete-action'] });
  const workspace = await openSurface('workspace', { 'issue.view': () => view });
  expect(workspace.buttons().filter((label) => label === 'Done')).toHaveLength(5);
  expect(workspace.text).toContain('Step 8');
  expect(workspace.text).not.toContain('Step 3');
  expect(workspace.text).toContain('More of your actions are due later: the tab Plan has them.');
});
