import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../../src/domain/criteria/condition';
import { NO_MEMORY } from '../../../src/domain/criteria/criterion';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { aCycle, anIssue, customerSays, deskAnswers, minute, named, through } from './an-issue';
import { aCriterion, calendars } from './any-criterion';

/** One criterion of conditions that must all hold. */
const decide = (history: Partial<IssueHistory>, when: number, ...members: Condition[]) =>
  evaluate(
    aCriterion({ when: { match: 'all', members } }),
    factsAt(anIssue(history), minute(when)),
    NO_MEMORY,
    minute(when),
    calendars,
  );

const UNASSIGNED = { fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 } as const;

describe('working time', () => {
  const unanswered: Condition = {
    fact: 'oldestUnanswered',
    op: 'atLeast',
    minutes: 240,
    calendarId: 'office',
  };

  it('counts only while the calendar is open', () => {
    // asked at 16:00 in Berlin: one hour that day, three the next
    const decision = decide({ comments: [customerSays(240)] }, 250, unanswered);
    expect(decision.changesAt).toBe(Date.parse('2026-03-11T11:00:00Z'));
    expect(decision.why[0]?.value).toBe(10);
    expect(decision.stops?.act).toBe('answer-customer');
  });

  it('stops with the answer', () => {
    const history = { comments: [customerSays(0), deskAnswers(10)] };
    expect(decide(history, 5000, unanswered)).toMatchObject({ holds: false });
  });

  it('is unknown without its calendar', () => {
    const decision = decide({}, 500, { ...UNASSIGNED, calendarId: 'gone' });
    expect(decision).toMatchObject({ holds: false, why: [{ held: 'unknown', value: null }] });
  });
});

describe('a window that slides on', () => {
  const history = through('team', 'A', [10, 'B'], [20, 'A'], [30, 'B']);
  const often: Condition = { fact: 'teamChanges', op: 'atLeast', count: 2, withinMinutes: 60 };

  it('holds while enough lies in it, and says when it no longer will', () => {
    expect(decide(history, 35, often)).toMatchObject({
      holds: true,
      heldSince: minute(30),
      changesAt: minute(80),
      why: [{ value: 3 }],
    });
    expect(decide(history, 79, often)).toMatchObject({ holds: true, why: [{ value: 2 }] });
    expect(decide(history, 80, often)).toMatchObject({ holds: false, why: [{ value: 1 }] });
  });
});

describe('SLAs', () => {
  const slas = [{ ...named('Time to resolution'), cycles: [aCycle()] }];
  const left = { fact: 'slaLeft', op: 'atMost', minutes: 60 } as const;

  it('hold for the time left, from the minute on', () => {
    expect(decide({ slas }, 100, left)).toMatchObject({
      holds: false,
      changesAt: minute(180),
      why: [{ value: 140 }],
    });
    expect(decide({ slas }, 180, left)).toMatchObject({ holds: true, why: [{ value: 60 }] });
  });

  it('breach by time alone', () => {
    const breached: Condition = { fact: 'slaBreached', op: 'isTrue', sla: { name: 'time to RESOLUTION' } };
    expect(decide({ slas }, 100, breached)).toMatchObject({ holds: false, changesAt: minute(240) });
    expect(decide({ slas }, 240, breached)).toMatchObject({ holds: true, why: [{ value: true }] });
  });

  it('are used up evenly', () => {
    const used: Condition = { fact: 'slaUsed', op: 'atLeast', percent: 75 };
    expect(decide({ slas }, 100, used)).toMatchObject({
      holds: false,
      changesAt: minute(180),
      why: [{ value: 41 }],
    });
  });

  it('count working time of a calendar backwards from the breach', () => {
    // breaches at 16:00 in Berlin on the next day; 8 working hours before that is 16:00 today
    const tomorrow = [
      { ...named('Time to resolution'), cycles: [aCycle({ breachAt: minute(240 + 24 * 60) })] },
    ];
    const decision = decide({ slas: tomorrow }, 10, { ...left, minutes: 480, calendarId: 'office' });
    expect(decision.changesAt).toBe(minute(240));
  });

  it('of another name, or none at all, never hold', () => {
    expect(decide({ slas }, 230, { ...left, sla: { name: 'Response' } }).holds).toBe(false);
    expect(decide({}, 230, left).holds).toBe(false);
  });
});
