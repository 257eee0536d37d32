import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../../src/domain/criteria/condition';
import { NO_MEMORY } from '../../../src/domain/criteria/criterion';
import type { Criterion, CriterionMemory } from '../../../src/domain/criteria/criterion';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { MINUTE } from '../../../src/domain/time';
import {
  OPEN,
  RESOLVED,
  START,
  WORKING,
  anIssue,
  customerSays,
  minute,
  named,
  through,
  throughStatuses,
} from './an-issue';
import { aCriterion, calendars } from './any-criterion';

const decide = (
  history: Partial<IssueHistory>,
  criterion: Partial<Criterion>,
  when: number,
  memory: CriterionMemory = NO_MEMORY,
) =>
  evaluate(aCriterion(criterion), factsAt(anIssue(history), minute(when)), memory, minute(when), calendars);

const all = (...members: Condition[]): Partial<Criterion> => ({ when: { match: 'all', members } });
const any = (...members: Condition[]): Partial<Criterion> => ({ when: { match: 'any', members } });
const none = (...members: Condition[]): Partial<Criterion> => ({ when: { match: 'none', members } });

const UNASSIGNED: Condition = { fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 };
const URGENT: Condition = { fact: 'priority', op: 'isAny', values: [{ name: 'highest' }] };

describe('a criterion on a work item that nobody has', () => {
  it('does not hold yet, and says when it will, why, and what stops it', () => {
    const decision = decide({ readAt: minute(5) }, all(UNASSIGNED), 5);
    expect(decision).toMatchObject({
      holds: false,
      heldSince: null,
      changesAt: minute(15),
      stops: { act: 'assign', fact: 'assigneeMissingFor', path: 'when.members[0]' },
      why: [{ path: 'when.members[0]', value: 5, held: false, readAt: minute(5), turnsAt: minute(15) }],
    });
  });

  it('holds from the very millisecond on', () => {
    expect(decide({}, all(UNASSIGNED), 15).holds).toBe(true);
    expect(decide({}, all(UNASSIGNED), 15 - 1 / MINUTE).holds).toBe(false);
  });

  it('has held since it really began, however late anybody looks', () => {
    expect(decide({}, all(UNASSIGNED), 400)).toMatchObject({ holds: true, heldSince: minute(15) });
    expect(decide({}, all(UNASSIGNED), 400).changesAt).toBeUndefined();
  });

  it('stops when somebody takes it', () => {
    const history = through('assignee', null, [40, 'Ann']);
    const before = decide(history, all(UNASSIGNED), 39);
    expect(decide(history, all(UNASSIGNED), 40, before.memory)).toMatchObject({
      holds: false,
      heldSince: null,
    });
  });
});

describe('groups', () => {
  const urgent = { priority: named('Highest') };

  it.each([
    ['all with both', all(UNASSIGNED, URGENT), urgent, true],
    ['all with one', all(UNASSIGNED, URGENT), {}, false],
    ['any with one', any(UNASSIGNED, URGENT), {}, true],
    ['any with none', any({ ...UNASSIGNED, minutes: 60 }, URGENT), {}, false],
    ['none with one', none(UNASSIGNED, URGENT), {}, false],
    ['none with none', none(URGENT), {}, true],
    [
      'all with an unknown',
      all(UNASSIGNED, { fact: 'vipCustomer', op: 'isTrue' }),
      { vipCustomer: null },
      false,
    ],
    [
      'any with an unknown',
      any(UNASSIGNED, { fact: 'vipCustomer', op: 'isTrue' }),
      { vipCustomer: null },
      true,
    ],
    ['none with an unknown', none({ fact: 'vipCustomer', op: 'isTrue' }), { vipCustomer: null }, false],
  ])('%s', (_, criterion, history, holds) => {
    expect(decide(history, criterion, 20).holds).toBe(holds);
  });

  it('keep what is not known not known through two noes', () => {
    const twice: Partial<Criterion> = {
      when: { match: 'none', members: [{ match: 'none', members: [{ fact: 'vipCustomer', op: 'isTrue' }] }] },
    };
    expect(decide({ vipCustomer: true }, twice, 20).holds).toBe(true);
    expect(decide({ vipCustomer: null }, twice, 20).holds).toBe(false);
  });

  it('nest', () => {
    const criterion: Partial<Criterion> = {
      when: {
        match: 'all',
        members: [
          UNASSIGNED,
          { match: 'none', members: [URGENT, { match: 'any', members: [{ fact: 'team', op: 'isSet' }] }] },
        ],
      },
    };
    expect(decide({}, criterion, 20).holds).toBe(true);
    expect(decide(urgent, criterion, 20).holds).toBe(false);
    const { why } = decide({ team: named('A') }, criterion, 20);
    expect(why.map((reason) => [reason.path, reason.held])).toEqual([
      ['when.members[0]', true],
      ['when.members[1].members[0]', false],
      ['when.members[1].members[1].members[0]', true],
    ]);
  });
});

describe('a criterion that must hold for a while', () => {
  const criterion = { ...all(URGENT), holdsForMinutes: 30 };

  it('is met at once, holds later, and says when', () => {
    const history = through('priority', 'Low', [10, 'Highest']);
    expect(decide(history, criterion, 12)).toMatchObject({
      met: true,
      holds: false,
      heldSince: minute(10),
      changesAt: minute(40),
    });
    expect(decide(history, criterion, 40).holds).toBe(true);
  });

  it('starts anew after a break', () => {
    const history = through('priority', 'Highest', [20, 'Low'], [25, 'Highest']);
    const first = decide(history, criterion, 15);
    expect(first.heldSince).toBe(START);
    const second = decide(history, criterion, 22, first.memory);
    const third = decide(history, criterion, 35, second.memory);
    expect(third).toMatchObject({ holds: false, heldSince: minute(25), changesAt: minute(55) });
  });

  it('keeps what it remembers through changes that make no break', () => {
    const both = {
      ...any(URGENT, { fact: 'priority', op: 'isAny', values: [{ name: 'High' }] }),
      holdsForMinutes: 30,
    };
    const history = through('priority', 'High', [20, 'Highest']);
    const first = decide(history, both, 10);
    expect(decide(history, both, 32, first.memory)).toMatchObject({ holds: true, heldSince: START });
  });

  it('counts the waiting on top of time that runs', () => {
    const waiting = { ...all(UNASSIGNED), holdsForMinutes: 30 };
    expect(decide({}, waiting, 3).changesAt).toBe(minute(45));
    expect(decide({}, waiting, 44).holds).toBe(false);
    expect(decide({}, waiting, 45)).toMatchObject({ holds: true, heldSince: minute(15) });
  });

  it('does not come to hold when the conditions end at that very instant', () => {
    const until = (minutes: number): Partial<Criterion> => ({
      ...all(UNASSIGNED, { fact: 'age', op: 'under', minutes }),
      holdsForMinutes: 30,
    });
    expect(decide({}, until(45), 3).changesAt).toBeUndefined();
    expect(decide({}, until(46), 3).changesAt).toBe(minute(45));
  });

  it('never comes to hold when the conditions end before', () => {
    const brief = { ...all(UNASSIGNED, { fact: 'age', op: 'under', minutes: 20 }), holdsForMinutes: 30 };
    expect(decide({}, brief, 3).changesAt).toBeUndefined();
  });
});

describe('the scope', () => {
  it.each([
    ['project', { projects: ['HR'] }, {}],
    ['issue-type', { issueTypes: [{ name: 'Change' }] }, {}],
    ['finished', {}, throughStatuses(OPEN, [10, RESOLVED])],
  ])('leaves out by %s', (reason, scope, history) => {
    const decision = decide(history, { ...all({ fact: 'status', op: 'isSet' }), scope }, 20);
    expect(decision).toMatchObject({ outOfScope: reason, met: false, holds: false });
    expect(decision.changesAt).toBeUndefined();
  });

  it('leaves out what Jira says its JQL does not match', () => {
    const facts = factsAt(anIssue(), minute(20), { outsideJql: new Set(['c1']) });
    expect(evaluate(aCriterion(), facts, NO_MEMORY, minute(20), calendars).outOfScope).toBe('jql');
  });

  it('takes finished work items in where it says so', () => {
    const scope = { includeDone: true };
    const history = {
      ...throughStatuses(OPEN, [10, RESOLVED]),
      satisfaction: { rating: 1, ratedAt: minute(15) },
    };
    expect(
      decide(history, { ...all({ fact: 'satisfaction', op: 'atMost', rating: 2 }), scope }, 20).holds,
    ).toBe(true);
  });

  it('counts anew from a reopening: what held before it was finished held in another stretch', () => {
    const lasting = { ...all({ fact: 'priority', op: 'isSet' }), holdsForMinutes: 30 };
    const history = throughStatuses(OPEN, [10, RESOLVED], [100, WORKING]);
    expect(decide(history, lasting, 110)).toMatchObject({ holds: false, heldSince: minute(100) });
    expect(decide(history, lasting, 110).changesAt).toBe(minute(130));
  });

  it('counts a wait from the reopening too where finished work items are in scope', () => {
    const old = { ...all({ fact: 'age', op: 'atLeast', minutes: 60 }), scope: { includeDone: true } };
    const history = throughStatuses(OPEN, [10, RESOLVED], [100, WORKING]);
    expect(decide(history, old, 90).holds).toBe(false);
    expect(decide(history, old, 110)).toMatchObject({ holds: true, heldSince: minute(100) });
  });

  it('does not remember as lasting what time alone broke while nobody looked', () => {
    const fresh = {
      ...all({ fact: 'timeSinceUpdate', op: 'under', minutes: 60 }),
      holdsForMinutes: 240,
    };
    const first = decide({}, fresh, 0);
    const moved = throughStatuses(OPEN, [230, WORKING]);
    expect(first.memory).toMatchObject({ heldSince: minute(0), turnsAt: [minute(60)] });
    expect(decide(moved, fresh, 230, first.memory)).toMatchObject({ heldSince: minute(230) });
    const soon = throughStatuses(OPEN, [50, WORKING]);
    expect(decide(soon, fresh, 50, first.memory)).toMatchObject({ heldSince: minute(0) });
  });

  it('goes by the issue type of the instant', () => {
    const history: Partial<IssueHistory> = {
      issueType: named('Change'),
      changes: [
        { at: minute(30), authorId: null, field: 'issueType', from: named('Incident'), to: named('Change') },
      ],
    };
    const scope = { issueTypes: [{ name: 'Change' }] };
    expect(decide(history, { scope }, 20).outOfScope).toBe('issue-type');
    expect(decide(history, { scope }, 40).outOfScope).toBeNull();
  });
});

describe('what is left to a person', () => {
  it('names the act that helps the customer most when several would do', () => {
    const criterion = all(
      { fact: 'timeInStatus', op: 'atLeast', minutes: 10 },
      { fact: 'oldestUnanswered', op: 'atLeast', minutes: 10 },
    );
    const history = { ...throughStatuses(OPEN, [1, WORKING]), comments: [customerSays(2)] };
    expect(decide(history, criterion, 5).stops).toEqual({
      act: 'answer-customer',
      fact: 'oldestUnanswered',
      path: 'when.members[1]',
    });
  });

  it('names none when no single act is enough', () => {
    expect(
      decide(
        { comments: [customerSays(0)] },
        any(UNASSIGNED, { fact: 'oldestUnanswered', op: 'atLeast', minutes: 15 }),
        20,
      ).stops,
    ).toBeUndefined();
  });
});
