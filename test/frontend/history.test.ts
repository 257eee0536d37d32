import { describe, expect, it } from '@jest/globals';
import type { HistoryEntryView, HistoryView } from '../../src/contract/history-view';
import type { CriterionWhy, WhyView } from '../../src/contract/why-view';
import { DEFAULT_VOCABULARY } from '../../src/domain/policy/default-vocabulary';
import { HOUR, MINUTE } from '../../src/domain/time';
import { anIssueView, NOW } from '../support/an-issue-view';
import { openSurface } from '../support/an-open-surface';

const anEntry = (given: Partial<HistoryEntryView> = {}): HistoryEntryView => ({
  key: 'k1',
  at: NOW - HOUR,
  by: 'engine',
  lines: [{ code: 'level-told', params: { level: 1, name: 'Team lead', people: ['lena'] } }],
  upon: null,
  ...given,
});
const aHistory = (given: Partial<HistoryView> = {}): HistoryView => ({
  now: NOW,
  record: { id: '10001-1', name: 'SUP-1 E1', stage: 'acting' },
  hidden: false,
  ordinals: 1,
  entries: [anEntry()],
  cursor: null,
  links: [],
  plan: { actions: [] },
  vocabulary: DEFAULT_VOCABULARY,
  mayAskWhy: true,
  ...given,
});
const aCriterion = (given: Partial<CriterionWhy> = {}): CriterionWhy => ({
  criterionId: 'old',
  name: 'Open too long',
  mode: 'start',
  outOfScope: null,
  holds: false,
  heldSince: null,
  holdsForMinutes: 0,
  changesAt: NOW + 35 * MINUTE,
  stops: 'resolve',
  outcome: 'wait',
  outcomeUntil: NOW + 35 * MINUTE,
  match: 'all',
  conditions: [
    {
      path: 'when.members[0]',
      says: {
        kind: 'condition',
        fact: 'age',
        op: 'atLeast',
        values: [],
        amount: null,
        time: { minutes: 60, calendarId: null },
        withinMinutes: null,
        sla: null,
      },
      value: 25,
      hidden: false,
      held: false,
      turnsAt: NOW + 35 * MINUTE,
    },
  ],
  ...given,
});
const aWhy = (...criteria: readonly CriterionWhy[]): WhyView => ({ now: NOW, escalated: false, criteria });

describe('the history', () => {
  it('opens with one call, and asks for one kind alone when told to', async () => {
    const asked: unknown[] = [];
    const history = await openSurface('history', {
      'history.page': (payload) => {
        asked.push(payload.kind);
        return aHistory();
      },
    });
    expect(history.calls).toHaveLength(1);
    expect(history.text).toContain('SUP-1 E1');
    await history.click('Ladder');
    expect(asked).toEqual([null, 'ladder']);
  });

  it('goes back page by page', async () => {
    const history = await openSurface('history', {
      'history.page': ({ cursor }) =>
        cursor === null
          ? aHistory({ cursor: 'older' })
          : aHistory({
              entries: [anEntry({ key: 'k0', by: 'mona', lines: [{ code: 'plan-overdue', params: {} }] })],
            }),
    });
    await history.click('Show older');
    expect(history.text).toContain('The action plan is overdue');
    expect(history.people()).toEqual(expect.arrayContaining(['lena', 'mona']));
    expect(history.buttons()).not.toContain('Show older');
  });

  it('shows on request what was decided upon: facts, people by level, and the versions of the rules', async () => {
    const upon = {
      of: 'advance',
      command: null,
      versions: { 'ladder:support': 3 },
      subject: 'there',
      resolved: false,
      waits: 'customer',
      people: { 2: ['erik'] },
      dueAt: null,
      conditions: aCriterion().conditions,
      heldSince: null,
    } as const;
    const history = await openSurface('history', {
      'history.page': () => aHistory({ entries: [anEntry({ upon })] }),
    });
    expect(history.text).not.toContain('ladder:support');
    await history.click('Decided upon');
    for (const words of ['Time passed', 'ladder:support v3', 'Would be told on level 2', 'now 25 min'])
      expect(history.text).toContain(words);
    expect(history.people()).toContain('erik');
  });

  it('tells what became of a message: by which channel, and why it failed', async () => {
    const lines = [
      {
        code: 'effect-dead' as const,
        params: {
          kind: 'mail',
          people: ['erik'],
          say: 'level-told',
          why: 'mail: 400 no such user',
          attempts: 3,
        },
      },
    ];
    const history = await openSurface('history', {
      'history.page': () => aHistory({ entries: [anEntry({ lines })] }),
    });
    expect(history.text).toContain('mail: 400 no such user (attempt 3)');
  });

  it('says that nothing was escalated, and that a record is not for everybody', async () => {
    const nothing = { record: null, entries: [], ordinals: 0 };
    const never = await openSurface('history', { 'history.page': () => aHistory(nothing) });
    expect(never.text).toContain('This work item was never escalated.');
    const hidden = await openSurface('history', {
      'history.page': () => aHistory({ ...nothing, hidden: true, mayAskWhy: false }),
    });
    expect(hidden.text).toContain('Its record is for');
    expect(hidden.buttons()).toEqual([]);
  });
});

describe('why no rule fired', () => {
  it('is asked for with a click: value beside threshold, and when time alone changes it', async () => {
    const history = await openSurface('history', {
      'history.page': () => aHistory(),
      'criteria.why': () => aWhy(aCriterion()),
    });
    await history.click('Why did no rule fire?');
    for (const words of [
      'Open too long',
      'Does not hold',
      'Escalates in 35 min',
      'now 25 min',
      'Only resolving it stops it.',
    ])
      expect(history.text).toContain(words);
  });

  it('says working time in hours, not in days of twenty-four', async () => {
    const time = { minutes: 1440, calendarId: 'office' };
    const conditions = aCriterion().conditions.map((condition) => ({
      ...condition,
      says: { ...condition.says, time },
      value: 1530,
    }));
    const history = await openSurface('history', {
      'history.page': () => aHistory(),
      'criteria.why': () => aWhy(aCriterion({ conditions })),
    });
    await history.click('Why did no rule fire?');
    expect(history.text).toContain('now 25 hr 30 min of working time');
  });

  it.each([
    [{ outcome: 'cool-down', holds: true }, 'rests after its last firing until'],
    [{ outcome: 'quiet', holds: true }, 'is quiet until'],
    [{ outcome: 'capped', holds: true }, 'as often as it may in an hour'],
    [{ outcome: 'already-fired', holds: true, outcomeUntil: null }, 'It has fired already'],
    [{ outcome: 'out-of-scope', outOfScope: 'jql', outcomeUntil: null }, 'does not match its query'],
    [{ outcome: 'wait', outcomeUntil: null, changesAt: null }, 'Time alone does not make it hold.'],
  ] as const)('says what holds a rule back: %j', async (given, words) => {
    const history = await openSurface('history', {
      'history.page': () => aHistory(),
      'criteria.why': () => aWhy(aCriterion(given)),
    });
    await history.click('Why did no rule fire?');
    expect(history.text).toContain(words);
  });

  it('is offered in the workspace of a work item that is not escalated', async () => {
    const workspace = await openSurface('workspace', {
      'issue.view': () => anIssueView(),
      'criteria.why': () => aWhy(),
    });
    await workspace.click('Why did no rule fire?');
    expect(workspace.text).toContain('The project has no rule that is switched on.');
  });
});
