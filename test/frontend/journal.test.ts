import { describe, expect, it } from '@jest/globals';
import type { JournalEntryView } from '../../src/contract/record-view';
import type { JournalLine } from '../../src/domain/escalation/journal';
import { HOUR, MINUTE } from '../../src/domain/time';
import { fail } from '../../src/domain/problem';
import { anAction } from '../support/a-managers-workspace';
import { aPlanView } from '../support/a-plan-view';
import { anEscalatedView, aRecordView, NOW } from '../support/an-issue-view';
import { openSurface, type Answers } from '../support/an-open-surface';
import type { Surface } from '../support/surface';

const record = aRecordView({
  plan: aPlanView({ actions: [anAction()] }),
});

const entry = (key: string, by: string, ...lines: readonly JournalLine[]): JournalEntryView => ({
  key,
  at: NOW - HOUR,
  by,
  lines,
});

async function open(page: NonNullable<Answers['journal.page']>): Promise<Surface> {
  const workspace = await openSurface('workspace', {
    'issue.view': () => anEscalatedView(record, { may: [] }),
    'journal.page': page,
  });
  await workspace.openTab('Journal');
  return workspace;
}

const NAMED = [
  { issueId: '10002', key: 'SUP-2' },
  { issueId: '20001', key: null },
];

const showing = (...entries: readonly JournalEntryView[]) =>
  open(() => ({ entries, cursor: null, links: NAMED }));

describe('the journal', () => {
  it('says by whom and when, and puts codes into words', async () => {
    const journal = await showing(
      entry('a', 'ada', { code: 'opened', params: { severity: 'high', reason: 'stuck', origin: 'agent' } }),
      entry('b', 'engine', { code: 'climbing-resumed', params: {} }),
      entry('c', 'criterion:unanswered', { code: 'joined', params: { reason: 'unanswered' } }),
    );
    expect(journal.people()).toEqual(['ada']);
    for (const words of [
      '1 hr ago, 8:00 AM',
      'Escalated as High: It is stuck',
      'The engine',
      'No plan and no update followed: the ladder climbs on',
      'A rule of the project',
      'Joined as a further voice: The customer waits for an answer',
    ])
      expect(journal.text).toContain(words);
  });

  it('draws people instead of writing their ids, and says how late something was', async () => {
    const journal = await showing(
      entry('a', 'engine', {
        code: 'level-told',
        params: { level: 2, name: 'Management', people: ['erik', 'lena'], unseen: 0, lateMs: 12 * MINUTE },
      }),
      entry('b', 'engine', {
        code: 'level-told',
        params: { level: 1, name: 'Team lead', people: [], unseen: 0, lateMs: 20_000 },
      }),
    );
    expect(journal.people()).toEqual(['erik', 'lena']);
    expect(journal.text).toContain('Level 2 told, Management:');
    expect(journal.text).toContain('(12 min late)');
    expect(journal.text).toContain('Level 1 told, Team lead: nobody');
    expect(journal.text).not.toContain('(0 min late)');
  });

  it('calls actions and visible work items by name, and hides what the reader may not see', async () => {
    const journal = await showing(
      entry('a', 'ada', { code: 'action-done', params: { actionId: '10001-1:action:1', ownerId: 'ada' } }),
      entry('b', 'ada', { code: 'linked', params: { issueId: '10002' } }),
      entry('c', 'ada', { code: 'linked', params: { issueId: '20001' } }),
    );
    expect(journal.text).toContain('Action done: Replace the pool');
    expect(journal.text).toContain('Linked SUP-2');
    expect(journal.text).toContain('Linked a work item that is hidden from you');
    expect(journal.text).not.toContain('20001');
  });

  it('tells a reason to de-escalate from a reason to escalate', async () => {
    const params = { reason: 'other', words: 'Done elsewhere.' };
    const journal = await showing(entry('a', 'marco', { code: 'withdrawn', params }));
    expect(journal.text).toContain('De-escalated: Something else. Done elsewhere.');
  });

  it('says what was done outside, for whom, and what is not known', async () => {
    const journal = await showing(
      entry('a', 'engine', {
        code: 'effect-done',
        params: { kind: 'mail', people: ['lena'], why: '', say: null },
      }),
      entry('b', 'engine', {
        code: 'effect-unknown',
        params: { kind: 'mail', people: ['erik'], why: 'lost' },
      }),
      entry('c', 'engine', { code: 'effect-done', params: { kind: 'public-update', people: [] } }),
      entry('e', 'engine', { code: 'effect-done', params: { kind: 'tell', people: [], held: ['mona'] } }),
      entry('d', 'engine', {
        code: 'effect-dead',
        params: { kind: 'issue-link', people: [], why: 'no such type' },
      }),
    );
    // What went out as decided is folded away; what failed, or may have, is not.
    expect(journal.people()).toEqual(['erik']);
    expect(journal.text).toContain('Failed for good: the link in Jira (no such type)');
    await journal.click('Show 3 deliveries');
    expect([...journal.people()].sort()).toEqual(['erik', 'lena', 'mona']);
    for (const words of [
      'Mail sent:',
      'Not known whether it worked, so not repeated: the mail',
      'Posted as a public comment',
      'Failed for good: the link in Jira (no such type)',
    ])
      expect(journal.text).toContain(words);
    expect(journal.text).not.toContain('nobody');
    // Whom it tells is held back for a digest, and named all the same.
    expect(journal.text).toContain('Told in a comment, mailed together with other things to:');
    await journal.click('Hide deliveries');
    expect(journal.people()).toEqual(['erik']);
  });

  it('shows what one author did within a minute as one, the step before what followed', async () => {
    const journal = await showing(
      entry('b', 'engine', { code: 'effect-done', params: { kind: 'mail', people: ['lena'] } }),
      entry('a', 'engine', { code: 'assessment-overdue', params: {} }),
    );
    await journal.click('Show 1 delivery');
    expect(journal.text.match(/The engine/g)).toHaveLength(1);
    expect(journal.text).toMatch(/The assessment is overdue.*Mail sent:/);
  });

  it('writes what people wrote as it is, whatever it looks like', async () => {
    const text = '{by} <b>bold</b> {0}';
    const journal = await showing(
      entry('a', 'ada', { code: 'update-posted', params: { audience: 'team', text } }),
    );
    expect(journal.text).toContain(`Team update: ${text}`);
  });

  it('shows older entries on demand, each once', async () => {
    const first = entry('b', 'ada', { code: 'plan-agreed', params: {} });
    const older = entry('a', 'ada', { code: 'approved', params: {} });
    const journal = await open(({ cursor }) =>
      cursor === null
        ? { entries: [first], cursor: 'next', links: [] }
        : { entries: [first, older], cursor: null, links: [] },
    );
    await journal.click('Show older');
    expect(journal.text.match(/Plan agreed/g)).toHaveLength(1);
    expect(journal.text).toContain('Approved');
    expect(journal.buttons()).toEqual([]);
  });

  it('says why it cannot be read, and lets the reader try again', async () => {
    let up = false;
    const journal = await open(() =>
      up ? { entries: [], cursor: null, links: [] } : fail('storage-unavailable', 'down').problem,
    );
    expect(journal.text).toContain('Nothing was changed and nothing is lost.');
    up = true;
    await journal.click('Try again');
    expect(journal.text).toContain('Nothing was written yet.');
  });

  it('is asked for only when its tab is opened', async () => {
    const workspace = await openSurface('workspace', { 'issue.view': () => anEscalatedView(record) });
    expect(workspace.calls.map(({ call }) => call)).toEqual(['issue.view']);
  });
});
