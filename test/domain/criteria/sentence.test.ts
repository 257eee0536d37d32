import { describe, expect, it } from '@jest/globals';
import { NO_MEMORY } from '../../../src/domain/criteria/criterion';
import { evaluate } from '../../../src/domain/criteria/evaluate';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import { aheadSentence, conditionSentence, groupSentence } from '../../../src/domain/criteria/sentence';
import { MINUTE } from '../../../src/domain/time';
import { anIssue, minute } from './an-issue';
import { aCriterion, calendars } from './any-criterion';

describe('a condition in parts of a sentence', () => {
  const nothing = { kind: 'condition', values: [], amount: null, time: null, withinMinutes: null, sla: null };

  it.each([
    [
      { fact: 'priority', op: 'isAny', values: [{ id: '1', name: 'High' }, { id: '2' }] } as const,
      { values: ['High', '2'] },
    ],
    [
      { fact: 'age', op: 'atLeast', minutes: 60, calendarId: 'office' } as const,
      { time: { minutes: 60, calendarId: 'office' } },
    ],
    [
      { fact: 'slaLeft', op: 'atMost', minutes: 0, sla: { name: 'Response' } } as const,
      { time: { minutes: 0, calendarId: null }, sla: 'Response' },
    ],
    [{ fact: 'slaUsed', op: 'under', percent: 50 } as const, { amount: 50 }],
    [
      { fact: 'bounces', op: 'atLeast', count: 2, withinMinutes: 60 } as const,
      { amount: 2, withinMinutes: 60 },
    ],
    [{ fact: 'satisfaction', op: 'atMost', rating: 2 } as const, { amount: 2 }],
    [{ fact: 'customerWords', op: 'hasAny', words: ['down'] } as const, { values: ['down'] }],
    [{ fact: 'team', op: 'isSet' } as const, {}],
  ])('is %j', (condition, parts) => {
    expect(conditionSentence(condition)).toEqual({
      ...nothing,
      fact: condition.fact,
      op: condition.op,
      ...parts,
    });
  });

  it('keeps its groups', () => {
    const { when } = aCriterion({
      when: { match: 'any', members: [{ match: 'none', members: [{ fact: 'team', op: 'isSet' }] }] },
    });
    expect(groupSentence(when)).toMatchObject({
      kind: 'group',
      match: 'any',
      members: [{ kind: 'group', match: 'none', members: [{ fact: 'team' }] }],
    });
  });
});

describe('what is coming', () => {
  const decideAt = (when: number) =>
    evaluate(aCriterion(), factsAt(anIssue(), when), NO_MEMORY, when, calendars);

  it('is said with the time that is left, rounded down, and the act that prevents it', () => {
    const now = minute(5) + 1;
    expect(aheadSentence(decideAt(now), now)).toEqual({
      criterionId: 'c1',
      at: minute(15),
      inMinutes: 9,
      fact: 'assigneeMissingFor',
      stoppedBy: 'assign',
    });
  });

  it('is nothing once it has come', () => {
    expect(aheadSentence(decideAt(minute(15)), minute(15) + MINUTE)).toBeNull();
  });
});
