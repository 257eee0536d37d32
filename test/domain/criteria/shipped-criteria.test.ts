import { describe, expect, it } from '@jest/globals';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import { conditionProblems } from '../../../src/domain/criteria/check-condition';
import { NO_MEMORY } from '../../../src/domain/criteria/criterion';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { FACT_KINDS } from '../../../src/domain/criteria/fact-definition';
import { FACT_IDS, FACTS } from '../../../src/domain/criteria/fact-table';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { SHIPPED_CRITERIA } from '../../../src/domain/criteria/shipped-criteria';
import { workingTimeOf } from '../../../src/domain/calendar/working-time-of';
import { aCalendar } from '../calendar/calendar-shapes';
import {
  OPEN,
  RESOLVED,
  START,
  WORKING,
  aCycle,
  anIssue,
  customerSays,
  minute,
  named,
  through,
  throughStatuses,
} from './an-issue';

const businessHours = workingTimeOf(aCalendar({ id: 'business-hours' }), START);
const calendars = (id: string) => (id === 'business-hours' ? businessHours : undefined);

function holding(history: Partial<IssueHistory>, when: number): string[] {
  const facts = factsAt(anIssue(history), minute(when));
  return SHIPPED_CRITERIA.filter(({ criterion }) => {
    const owned = { ...criterion, ownerId: 'admin' };
    return evaluate(owned, facts, NO_MEMORY, minute(when), calendars).holds;
  }).map(({ criterion }) => criterion.id);
}

describe('the shipped criteria', () => {
  it('pass the check that everyone else has to pass', () => {
    for (const { criterion } of SHIPPED_CRITERIA) {
      const owned = { ...criterion, ownerId: 'admin' };
      expect(checkCriterion(owned)).toEqual({ ok: true, value: owned });
    }
    expect(new Set(SHIPPED_CRITERIA.map(({ criterion }) => criterion.id)).size).toBe(SHIPPED_CRITERIA.length);
  });

  const taken = { assignee: named('Ann') };
  it.each<[string, Partial<IssueHistory>, number, string[]]>([
    ['nothing on an ordinary morning', taken, 60, []],
    ['a critical item without an assignee', { priority: named('Highest') }, 15, ['critical-unassigned']],
    ['a customer who waits', { ...taken, comments: [customerSays(5)] }, 250, ['customer-unanswered']],
    [
      'an SLA with an hour left',
      { ...taken, slas: [{ ...named('Resolution'), cycles: [aCycle()] }] },
      180,
      ['sla-breach'],
    ],
    [
      'an SLA that is paused long before its breach',
      {
        ...taken,
        readAt: minute(200),
        slas: [{ ...named('Resolution'), cycles: [aCycle({ paused: true, breachAt: null })] }],
      },
      200,
      [],
    ],
    [
      'three changes of teams once three working days have passed',
      { ...taken, ...through('team', 'A', [1, 'B'], [2, 'A'], [4 * 24 * 60 - 1, 'B']) },
      4 * 24 * 60,
      ['going-round'],
    ],
    [
      'nothing in three changes of teams on the first day',
      through('team', 'A', [1, 'B'], [2, 'A'], [3, 'B']),
      10,
      [],
    ],
    [
      'a critical item that lasts',
      { ...taken, priority: named('Highest') },
      240,
      ['critical-lasting', 'high-stuck'],
    ],
    ['a high item without an assignee', { priority: named('High') }, 60, ['high-unassigned']],
    [
      'two reopenings',
      throughStatuses(OPEN, [1, RESOLVED], [2, WORKING], [3, RESOLVED], [4, WORKING]),
      10,
      ['reopened'],
    ],
    [
      'nothing once it is finished',
      throughStatuses(OPEN, [1, RESOLVED], [2, WORKING], [3, RESOLVED], [4, WORKING], [5, RESOLVED]),
      10,
      [],
    ],
    [
      'high priority and four working hours without a move',
      { ...taken, priority: named('High') },
      240,
      ['high-stuck'],
    ],
    ['three working days without a touch, whatever the priority', taken, 4 * 24 * 60, ['forgotten']],
  ])('see %s', (_, history, when, ids) => {
    expect(holding(history, when)).toEqual(ids);
  });

  it('work in part on a source that knows neither comments nor SLAs', () => {
    const bare = {
      comments: null,
      slas: null,
      satisfaction: null,
      linkedIncidents: null,
      similarItems: null,
    };
    const found = holding(
      { ...bare, priority: named('1'), ...through('team', 'A', [1, 'B'], [2, 'A'], [3, 'B']) },
      4 * 24 * 60,
    );
    expect(found).toEqual([
      'critical-unassigned',
      'critical-lasting',
      'going-round',
      'high-stuck',
      'forgotten',
    ]);
    expect(
      SHIPPED_CRITERIA.filter((shipped) => found.includes(shipped.criterion.id)).every(
        (shipped) => shipped.needsFieldsOnly,
      ),
    ).toBe(true);
  });
});

describe('the table of facts', () => {
  it.each(FACT_IDS)('has for %s an example that is a valid condition on it', (fact) => {
    const { example, kind, meaning } = FACTS[fact];
    expect(example.fact).toBe(fact);
    expect(conditionProblems({ ...example }, 'example')).toEqual([]);
    expect(FACT_KINDS[kind].operators).toContain(example.op);
    expect(meaning).toMatch(/\.$/);
  });
});
