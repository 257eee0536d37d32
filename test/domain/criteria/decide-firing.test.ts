import { describe, expect, it } from '@jest/globals';
import { NO_MEMORY } from '../../../src/domain/criteria/criterion';
import type { Criterion, CriterionMemory } from '../../../src/domain/criteria/criterion';
import { decideFiring, noteFired } from '../../../src/domain/criteria/decide-firing';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { anIssue, minute, through, throughStatuses, OPEN, RESOLVED } from './an-issue';
import { aCriterion, calendars } from './any-criterion';

interface Situation {
  readonly criterion?: Partial<Criterion>;
  readonly history?: Partial<IssueHistory>;
  readonly memory?: CriterionMemory;
  readonly recent?: readonly number[];
}

/** The shipped example: nobody has it for 15 minutes. */
function firingAt(when: number, { criterion, history, memory = NO_MEMORY, recent = [] }: Situation = {}) {
  const checked = aCriterion(criterion);
  const decision = evaluate(
    checked,
    factsAt(anIssue(history), minute(when)),
    memory,
    minute(when),
    calendars,
  );
  const firing = decideFiring(checked, decision, minute(when), calendars, recent.map(minute));
  return { firing, memory: decision.memory };
}

describe('a criterion', () => {
  it.each<[string, number, Situation, unknown]>([
    ['starts', 20, {}, { kind: 'fire' }],
    ['proposes', 20, { criterion: { mode: 'propose' } }, { kind: 'propose' }],
    ['does nothing while it is off', 20, { criterion: { mode: 'off' } }, { kind: 'off' }],
    ['waits for the time that is missing', 10, {}, { kind: 'wait', until: minute(15) }],
    [
      'waits for an event where time alone does nothing',
      10,
      { history: through('assignee', 'Ann') },
      { kind: 'wait' },
    ],
    [
      'has nothing to say of a finished work item',
      20,
      { history: throughStatuses(OPEN, [5, RESOLVED]) },
      { kind: 'out-of-scope' },
    ],
    [
      'waits for the hour to pass when its cap is reached',
      100,
      { criterion: { capPerHour: 2 }, recent: [95, 30, 50, 60] },
      { kind: 'capped', until: minute(120) },
    ],
    [
      'fires when only older firings fill the cap',
      100,
      { criterion: { capPerHour: 2 }, recent: [95, 40, 30] },
      { kind: 'fire' },
    ],
    [
      'is quiet while the calendar is closed',
      600,
      { criterion: { quietHours: { outsideCalendarId: 'office' } } },
      { kind: 'quiet', until: Date.parse('2026-03-11T08:00:00Z') },
    ],
    [
      'fires while the calendar is open',
      60,
      { criterion: { quietHours: { outsideCalendarId: 'office' } } },
      { kind: 'fire' },
    ],
    [
      'is not kept quiet by a calendar that is gone',
      600,
      { criterion: { quietHours: { outsideCalendarId: 'gone' } } },
      { kind: 'fire' },
    ],
  ])('%s', (_, when, situation, wanted) => {
    expect(firingAt(when, situation).firing).toEqual(wanted);
  });

  it('fires once while it goes on holding', () => {
    const first = firingAt(20);
    expect(firingAt(5000, { memory: noteFired(first.memory, minute(20)) }).firing).toEqual({
      kind: 'already-fired',
    });
  });

  it('cools down after a break, then fires again', () => {
    const history = through('assignee', null, [30, 'Ann'], [40, null]);
    const fired = noteFired(firingAt(20, { history }).memory, minute(20));
    const between = firingAt(35, { history, memory: fired }).memory;
    expect(firingAt(60, { history, memory: between }).firing).toEqual({
      kind: 'cool-down',
      until: minute(80),
    });
    expect(firingAt(80, { history, memory: between }).firing).toEqual({ kind: 'fire' });
  });

  it('sees the break also when nobody looked meanwhile', () => {
    const history = through('assignee', null, [30, 'Ann'], [40, null]);
    const fired = noteFired(firingAt(20, { history }).memory, minute(20));
    expect(firingAt(200, { history, memory: fired }).firing).toEqual({ kind: 'fire' });
  });
});
