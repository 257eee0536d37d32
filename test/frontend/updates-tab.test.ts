import { describe, expect, it } from '@jest/globals';
import type { Problem } from '../../src/domain/problem';
import { HOUR, MINUTE } from '../../src/domain/time';
import { aCommunicationView, anAudienceView } from '../support/a-communication-view';
import { asManager, OF_MANAGER } from '../support/a-managers-workspace';
import { anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';
import type { Answers } from '../support/an-open-surface';

const PLAN: Answers = { 'updates.view': () => aCommunicationView() };

describe('updates', () => {
  const promises = [
    { audience: 'customer' as const, dueAt: NOW + HOUR, overdue: false, kept: 2, missed: 1 },
    { audience: 'executives' as const, dueAt: NOW - HOUR, overdue: true, kept: 0, missed: 0 },
  ];

  it('show per audience what is promised, kept and missed, and what the customer will read', async () => {
    const workspace = await asManager(aRecordView({ promises }), PLAN);
    await workspace.openTab('Updates');
    for (const words of [
      'Next one in 1 hr, 10:00 AM',
      '2 kept',
      '1 missed',
      'Overdue since 8:00 AM',
      'Public',
    ])
      expect(workspace.text).toContain(words);
    expect(workspace.buttons().filter((label) => label.startsWith('Update'))).toEqual([
      'Update customer',
      'Update management',
      'Update executives',
    ]);
  });

  it('say that the customer hears nothing before the plan is agreed, where the playbook wants it so', async () => {
    const audiences = [anAudienceView({ audience: 'customer', waitsForPlan: true, draft: null })];
    const answers: Answers = { 'updates.view': () => aCommunicationView({ audiences }) };
    const may = OF_MANAGER.filter((act) => act !== 'update-customer');
    const workspace = await asManager(aRecordView({ promises: [] }), answers, may);
    await workspace.openTab('Updates');
    expect(workspace.text).toContain('Is told nothing before the plan is agreed');
    expect(workspace.buttons()).not.toContain('Update customer');
  });

  it('warn that the customer reads it, and promise the next one at the usual pace unless told otherwise', async () => {
    const record = aRecordView({ promises });
    const workspace = await asManager(record, { ...PLAN, 'update.post': () => anEscalatedView(record) });
    await workspace.openTab('Updates');
    await workspace.clickFirst('Update customer');
    expect(workspace.text).toContain('Public: the customer reads this in the portal');
    await workspace.fill('Message', 'We found the cause.');
    await workspace.click('Send');
    expect(workspace.calls.at(-1)?.payload).toEqual({
      escalationId: '10001-1',
      audience: 'customer',
      text: 'We found the cause.',
      nextAt: null,
      seenAt: null,
    });
  });

  it('promise a time that was chosen, and none that has passed', async () => {
    const record = aRecordView({ promises });
    const workspace = await asManager(record, { ...PLAN, 'update.post': () => anEscalatedView(record) });
    await workspace.openTab('Updates');
    await workspace.clickFirst('Update executives');
    await workspace.fill('Message', 'One page.');
    await workspace.fill('When does the next update come?', 'At a time I choose');
    await workspace.fill('Next update on', '2026-11-15');
    await workspace.fill('Next update at', '10:00');
    await workspace.click('Send');
    expect(workspace.errors()).toEqual(['This time has passed. Please give a later one.']);
    await workspace.fill('Next update on', '2026-11-17');
    await workspace.click('Send');
    expect(workspace.calls.at(-1)?.payload).toMatchObject({
      audience: 'executives',
      nextAt: Date.UTC(2026, 10, 17, 9),
    });
  });
});

describe('the drafted update', () => {
  const due = aCommunicationView({
    audiences: [
      anAudienceView({
        audience: 'customer',
        channel: 'public-comment',
        updatedAt: NOW - HOUR,
        last: { at: NOW - HOUR, by: 'marco', text: 'We are looking.', how: null },
        draft: { text: 'Steps finished since we last wrote: 2.', hasNews: true, isDue: true },
      }),
      anAudienceView(),
    ],
  });
  const record = aRecordView({
    audiences: [
      { audience: 'customer', channel: 'public-comment', updatedAt: NOW - HOUR },
      { audience: 'management', channel: 'internal-comment', updatedAt: null },
    ],
  });

  it('is there when the reminder was given, beside the last one, and is sent in one click', async () => {
    const workspace = await asManager(record, {
      'updates.view': () => due,
      'update.post': () => anEscalatedView(record),
    });
    await workspace.openTab('Updates');
    for (const words of ['We are looking.', 'Steps finished since we last wrote: 2.', 'Public comment'])
      expect(workspace.text).toContain(words);
    expect(workspace.text).not.toContain('Nothing to report yet.');
    await workspace.click('Post this to customer');
    expect(workspace.calls.find(({ call }) => call === 'update.post')?.payload).toEqual({
      escalationId: '10001-1',
      audience: 'customer',
      text: 'Steps finished since we last wrote: 2.',
      nextAt: null,
      seenAt: NOW - HOUR,
    });
    expect(workspace.flags.map(({ title }) => title)).toEqual(['Customer updated']);
  });

  it('is changed first if somebody wants to, and loses nothing when it cannot be sent', async () => {
    const workspace = await asManager(record, { 'updates.view': () => due, 'update.post': () => 'lost' });
    await workspace.openTab('Updates');
    await workspace.click('Edit first');
    expect(workspace.initial('Message')).toBe('Steps finished since we last wrote: 2.');
    await workspace.fill('Message', 'Two steps are done.');
    await workspace.click('Send');
    expect(workspace.text).toContain('What you typed is still here.');
    await workspace.click('Cancel');
    await workspace.clickFirst('Update customer');
    expect(workspace.initial('Message')).toBe('Two steps are done.');
  });
});

describe('two people who update the same audience at once', () => {
  it('the second is told what the first said, keeps their text, and sends it after all', async () => {
    let record = aRecordView();
    let plan = aCommunicationView();
    const conflict: Problem = { code: 'changed-meanwhile', message: '', retry: 'later' };
    const workspace = await asManager(record, {
      'issue.view': () => anEscalatedView(record, { may: OF_MANAGER }),
      'updates.view': () => plan,
      'update.post': ({ seenAt }) => (seenAt === NOW ? anEscalatedView(record) : conflict),
    });
    await workspace.openTab('Updates');
    await workspace.clickFirst('Update customer');
    await workspace.fill('Message', 'We found the cause.');
    record = aRecordView({
      audiences: [{ audience: 'customer', channel: 'public-comment', updatedAt: NOW }],
      revisions: { ...record.revisions, head: 2 },
    });
    plan = aCommunicationView({
      audiences: [
        anAudienceView({
          audience: 'customer',
          updatedAt: NOW,
          last: { at: NOW, by: 'lena', text: 'It is fixed.', how: null },
        }),
      ],
    });
    await workspace.click('Send');
    expect(workspace.text).toContain('Somebody updated this audience while you were writing');
    expect(workspace.text).toContain('It is fixed.');
    expect(workspace.initial('Message')).toBe('');
    await workspace.click('Send');
    expect(workspace.calls.at(-1)?.payload ?? {}).toMatchObject({ escalationId: '10001-1' });
    expect(workspace.calls.filter(({ call }) => call === 'update.post').at(-1)?.payload).toMatchObject({
      text: 'We found the cause.',
      seenAt: NOW,
    });
  });
});

describe('what is put into an update', () => {
  it('comes from quick words and placeholders, to the customer only from safe ones, and is shown as it will be read', async () => {
    const record = aRecordView();
    const view = anEscalatedView(record, {
      may: OF_MANAGER,
      quickWords: { updates: ['It is {{severity}}.'], reasons: [] },
    });
    const workspace = await asManager(record, {
      ...PLAN,
      'issue.view': () => view,
      'update.preview': () => ({ text: 'Hello. It is High.' }),
    });
    await workspace.openTab('Updates');
    await workspace.clickFirst('Update customer');
    await workspace.fill('Message', 'Hello.');
    await workspace.fill('Quick words', 'It is {{severity}}.');
    expect(workspace.initial('Message')).toBe('Hello. It is {{severity}}.');
    await expect(workspace.fill('Placeholders', 'manager')).rejects.toThrow("no choice 'manager'");
    await workspace.click('Preview');
    expect(workspace.calls.at(-1)?.payload).toMatchObject({ text: 'Hello. It is {{severity}}.' });
    expect(workspace.text).toContain('Hello. It is High.');
  });
});

describe('a provider outside of Jira', () => {
  it('is told by hand: the text is there to copy, and when and how it was sent is written down', async () => {
    const record = aRecordView({
      audiences: [{ audience: 'provider', channel: 'by-hand', updatedAt: null }],
    });
    const draft = { text: 'Please tell us where your work on it stands.', hasNews: false, isDue: true };
    const plan = aCommunicationView({
      audiences: [anAudienceView({ audience: 'provider', channel: 'by-hand', draft })],
    });
    const workspace = await asManager(record, {
      'updates.view': () => plan,
      'update.post': () => anEscalatedView(record),
    });
    await workspace.openTab('Updates');
    expect(workspace.all('CodeBlock').map(({ props }) => props['text'])).toEqual([draft.text]);
    await workspace.click('Record as sent');
    await workspace.fill('How was it sent?', 'By phone');
    await workspace.fill('Sent at', '08:30');
    await workspace.submit();
    expect(workspace.calls.find(({ call }) => call === 'update.post')?.payload).toMatchObject({
      audience: 'provider',
      text: draft.text,
      sent: { at: NOW - 30 * MINUTE, how: 'phone' },
    });
  });
});

describe('the brief for executives', () => {
  it('is read in words, posted with people to be drawn, and copied without them', async () => {
    const record = aRecordView();
    const plan = aCommunicationView({
      brief: [
        {
          section: 'state',
          lines: [{ code: 'severity', params: { severity: 'high', stage: 'acting', at: NOW } }],
        },
        { section: 'owner', lines: [{ code: 'manager', params: { accountId: 'marco' } }] },
        {
          section: 'changed',
          lines: [
            { code: 'since', params: { at: NOW } },
            { code: 'actions-done', params: { count: 2 } },
          ],
        },
      ],
    });
    const workspace = await asManager(record, {
      'updates.view': () => plan,
      'update.post': () => anEscalatedView(record),
    });
    await workspace.openTab('Updates');
    expect(workspace.text).toContain('High, Acting since 9:00 AM');
    expect(workspace.text).toContain('Actions done since the last update: 2.');
    expect(workspace.people()).toContain('marco');
    await workspace.click('Show as text to copy');
    expect(String(workspace.all('CodeBlock')[0]?.props['text'])).not.toContain('marco');
    await workspace.click('Post brief to executives');
    const posted = workspace.calls.find(({ call }) => call === 'update.post')?.payload;
    expect(posted).toMatchObject({ audience: 'executives' });
    expect(JSON.stringify(posted)).toContain('[~accountid:marco]');
  });
});

describe('the workspace while it is open', () => {
  it('asks for a change and reads the view only when there is one, and never while a form is open', async () => {
    let changed = false;
    const record = aRecordView();
    const workspace = await asManager(record, {
      ...PLAN,
      'issue.changed': () => ({ now: NOW + MINUTE, changed, pass: 'next' }),
    });
    const views = (): number => workspace.calls.filter(({ call }) => call === 'issue.view').length;
    await workspace.refresh();
    expect(views()).toBe(1);
    expect(workspace.calls.at(-1)?.payload).toEqual({ issueId: '10001', mark: '10001-1:1', pass: 'a-pass' });
    changed = true;
    await workspace.refresh();
    expect(views()).toBe(2);
    await workspace.openTab('Updates');
    await workspace.clickFirst('Update customer');
    const asked = workspace.calls.length;
    await workspace.refresh();
    expect(workspace.calls.length).toBe(asked);
    await workspace.click('Cancel');
    await workspace.refresh();
    expect(views()).toBe(3);
  });
});
