import { describe, expect, it } from '@jest/globals';
import { fail } from '../../src/domain/problem';
import { DAY, HOUR, MINUTE } from '../../src/domain/time';
import { aLevelView, anEscalatedView, anIssueView, aRecordView, due, NOW } from '../support/an-issue-view';
import { openSurface } from '../support/an-open-surface';

const overdueUpdate = due('update:customer', NOW - 10 * MINUTE, 'marco');

describe('the badge of a work item that is not escalated', () => {
  it('says what is coming, why, and which act stops it', async () => {
    const view = anIssueView({
      upcoming: [
        {
          criterionId: 'unanswered',
          name: 'Customer waits',
          at: NOW + 35 * MINUTE,
          fact: 'oldestUnanswered',
          stops: 'answer-customer',
          mode: 'start',
        },
      ],
    });
    const badge = await openSurface('badge', { 'issue.view': () => view });
    expect(badge.text).toContain('Escalates in 35 min: customer unanswered');
    expect(badge.text).toContain('Answer the customer in public to stop it.');
    expect(badge.text).toContain('Rule “Customer waits”, 9:35 AM');
  });

  it('says that a rule proposes it, and by itself does nothing', async () => {
    const rule = { criterionId: 'stuck', name: 'Stuck for long' };
    const upcoming = [
      { ...rule, at: NOW + HOUR, fact: 'timeInStatus', stops: 'change-status', mode: 'propose' as const },
    ];
    const soon = await openSurface('badge', { 'issue.view': () => anIssueView({ upcoming }) });
    expect(soon.text).toContain('Will be proposed in 1 hr: long in one status');
    const proposed = [{ ...rule, since: NOW - 2 * HOUR }];
    const now = await openSurface('badge', { 'issue.view': () => anIssueView({ proposed }) });
    expect(now.text).toContain('Escalating this is proposed');
    expect(now.text).toContain('Rule “Stuck for long” has held for 2 hr.');
    expect(now.buttons()).toEqual(['Escalate…']);
  });

  it('does not warn of what is days away', async () => {
    const far = { criterionId: 'f', name: 'Forgotten', at: NOW + 5 * DAY, fact: 'timeSinceUpdate' };
    const upcoming = [{ ...far, stops: 'update', mode: 'propose' as const }];
    const badge = await openSurface('badge', { 'issue.view': () => anIssueView({ upcoming }) });
    expect(badge.all('SectionMessage')).toEqual([]);
    expect(badge.text).toContain('Not escalated');
  });

  it('invites agents to escalate, and asks nothing of others', async () => {
    const agent = await openSurface('badge', { 'issue.view': () => anIssueView() });
    expect(agent.buttons()).toEqual(['Escalate…']);
    const reader = await openSurface('badge', { 'issue.view': () => anIssueView({ may: [] }) });
    expect(reader.buttons()).toEqual([]);
    expect(reader.text).toContain('Nothing is asked of you here.');
  });

  it('says that escalations are switched off, and who can switch them on', async () => {
    const view = anIssueView({ switchedOn: false, may: [] });
    const badge = await openSurface('badge', { 'issue.view': () => view });
    expect(badge.text).toContain('Escalations are switched off in this project.');
    expect(badge.buttons()).toEqual([]);
  });
});

describe('the badge of an escalated work item', () => {
  it('shows severity, stage, level and what is due next, in the reader’s zone', async () => {
    const record = aRecordView({ level: 1, due: [due('assessment', NOW + 25 * MINUTE, 'marco')] });
    const view = anEscalatedView({ ...record, next: record.due[0] ?? null });
    const badge = await openSurface('badge', { 'issue.view': () => view });
    expect(badge.all('Lozenge').map(({ children }) => children[0]?.props['text'])).toEqual([
      'High',
      'Assessing',
    ]);
    expect(badge.text).toContain('Level 1 of 2');
    expect(badge.text).toContain('Assessment due in 25 min');
    expect(badge.text).toContain('9:25 AM');
    expect(badge.text).toContain('Turn of');
    expect(badge.people()).toEqual(['marco', 'marco']);
  });

  it('says for whom clocks rest, since when, and what is due all the same', async () => {
    const waits = { waits: 'provider', since: NOW - HOUR, until: NOW + 2 * HOUR } as const;
    const rests = anEscalatedView(aRecordView({ resting: waits, due: [overdueUpdate], next: overdueUpdate }));
    const badge = await openSurface('badge', { 'issue.view': () => rests });
    expect(badge.text).toContain(
      'Clocks rest since 8:00 AM, until 11:00 AM at the longest: waiting for the provider',
    );
    expect(badge.text).toContain('Customer update overdue by 10 min');
    const all = anEscalatedView(aRecordView({ resting: { ...waits, waits: 'customer', until: null } }));
    const nothingDue = await openSurface('badge', { 'issue.view': () => all });
    expect(nothingDue.text).toContain('Clocks rest since 8:00 AM: waiting for the customer');
    expect(nothingDue.text).not.toContain('Nothing is due');
  });

  it('says in red what is late, and by how much', async () => {
    const view = anEscalatedView(aRecordView({ due: [overdueUpdate], next: overdueUpdate }));
    const badge = await openSurface('badge', { 'issue.view': () => view });
    const [late] = badge.all('Text').filter(({ props }) => props['color'] === 'color.text.danger');
    expect(late?.children[0]?.props['text']).toBe('Customer update overdue by 10 min');
  });

  it('offers one button, for the thing that is due and that the reader may do', async () => {
    const view = anEscalatedView(aRecordView({ due: [overdueUpdate], next: overdueUpdate }), {
      may: ['open', 'update-customer', 'withdraw', 'set-manager'],
    });
    const badge = await openSurface('badge', { 'issue.view': () => view }, { accountId: 'marco' });
    expect(badge.buttons()).toEqual(['Update customer']);
    expect(badge.text).toContain('Your turn');
    await badge.click('Update customer');
    expect(badge.text).toContain('Public: the customer reads this in the portal');
  });

  it('puts what waits for the reader’s decision before what is due by time', async () => {
    const theirs = due('update:management', NOW + HOUR, 'marco');
    const record = aRecordView({ managerId: 'marco', due: [theirs], next: theirs });
    const view = anEscalatedView(record, { may: ['decide-security', 'update-management'] });
    const badge = await openSurface('badge', { 'issue.view': () => view }, { accountId: 'marco' });
    expect(badge.buttons()).toEqual(['Decide about the security level']);
    const { text } = badge;
    const [why, button, then] = [
      'The security level would hide the work item',
      'Decide about the security level',
      'Management update due in 1 hr',
    ].map((words) => text.indexOf(words));
    expect(why).toBeGreaterThan(-1);
    expect(button).toBeGreaterThan(why ?? 0);
    expect(then).toBeGreaterThan(button ?? 0);
  });

  it('acknowledges a level with one click and shows what follows', async () => {
    const told = aRecordView({
      level: 1,
      levels: [aLevelView({ state: 'told', people: ['lena'], at: NOW })],
    });
    const before = anEscalatedView(told, { may: ['acknowledge'] });
    const after = anEscalatedView({ ...told, ladder: 'acknowledged' }, { may: [] });
    const badge = await openSurface(
      'badge',
      { 'issue.view': () => before, 'level.acknowledge': () => after },
      { accountId: 'lena' },
    );
    await badge.click('Acknowledge');
    expect(badge.calls.at(-1)).toEqual({ call: 'level.acknowledge', payload: { escalationId: '10001-1' } });
    expect(badge.buttons()).toEqual([]);
    expect(badge.flags).toEqual([
      expect.objectContaining({
        type: 'success',
        title: 'Acknowledged: the ladder waits for a plan or an update',
      }),
    ]);
  });

  it('shows readers who are no agents the badge alone', async () => {
    const view = anIssueView({
      may: [],
      badge: {
        stage: 'acting',
        severity: 'critical',
        level: 2,
        managerId: 'marco',
        nextUpdateAt: NOW + 2 * HOUR,
      },
    });
    const badge = await openSurface('badge', { 'issue.view': () => view });
    expect(badge.text).toContain('Critical');
    expect(badge.text).toContain('Level 2');
    expect(badge.text).toContain('Next update 11:00 AM');
    expect(badge.buttons()).toEqual([]);
  });

  it('says when the last one ended and how, and lets agents escalate again', async () => {
    const record = aRecordView({ stage: 'withdrawn', withdrawn: 'resolved', endedAt: NOW - 2 * DAY });
    const badge = await openSurface('badge', { 'issue.view': () => anEscalatedView(record) });
    expect(badge.text).toContain('De-escalated Sat 9:00 AM: It is solved');
    expect(badge.buttons()).toEqual(['Escalate again…']);
  });
});

describe('the badge when something fails', () => {
  it('asks once more by itself when the answer to a reading got lost', async () => {
    let asked = 0;
    const badge = await openSurface('badge', {
      'issue.view': () => (++asked === 1 ? 'lost' : anIssueView()),
    });
    expect(badge.text).toContain('Not escalated');
    expect(asked).toBe(2);
  });

  it('says what happened and lets the reader try again', async () => {
    let up = false;
    const badge = await openSurface('badge', {
      'issue.view': () => (up ? anIssueView() : fail('jira-unavailable', 'down').problem),
    });
    expect(badge.text).toContain('Jira does not answer right now. Nothing was lost.');
    up = true;
    await badge.click('Try again');
    expect(badge.text).toContain('Not escalated');
    expect(badge.text).not.toContain('does not answer');
  });

  it('keeps showing the last view while a refresh fails', async () => {
    let up = true;
    const view = anEscalatedView(aRecordView());
    const badge = await openSurface('badge', {
      'issue.view': () => (up ? view : fail('rate-limited', 'quota').problem),
    });
    up = false;
    await badge.refresh();
    expect(badge.text).toContain('Jira takes no more requests for the moment.');
    expect(badge.text).toContain('Assessing');
  });
});

describe('the badge as time passes', () => {
  it('follows by itself what changes elsewhere', async () => {
    let view = anIssueView();
    const badge = await openSurface('badge', { 'issue.view': () => view });
    view = anEscalatedView(aRecordView());
    await badge.refresh();
    expect(badge.text).toContain('Assessing');
  });

  it('follows another surface of the app on the same page at once', async () => {
    let view = anIssueView();
    const badge = await openSurface('badge', { 'issue.view': () => view });
    view = anEscalatedView(aRecordView());
    await badge.hear('escalation-changed', { from: 'the workspace' });
    expect(badge.text).toContain('Assessing');
  });
});
