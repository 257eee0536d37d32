import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../../src/domain/criteria/condition';
import { truthAt } from '../../../src/domain/criteria/course';
import { factsAt } from '../../../src/domain/criteria/facts-at';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { weighCondition } from '../../../src/domain/criteria/weigh-condition';
import {
  OPEN,
  WORKING,
  aCycle,
  anIssue,
  customerSays,
  minute,
  named,
  through,
  throughStatuses,
} from './an-issue';
import { calendars } from './any-criterion';

/** Three answers: 0 no, 1 unknown, 2 yes; and what is shown, at minute 100 of an issue that is read then. */
function weigh(condition: Condition, history: Partial<IssueHistory>) {
  const now = minute(100);
  const issue = anIssue({ readAt: now, ...history });
  const { course, shown } = weighCondition(condition, factsAt(issue, now), calendars);
  return [truthAt(course, now), shown(now)];
}

const labels = { labels: [named('a'), named('b')] };
const some = (...names: string[]) => names.map((name) => ({ name }));
const teams = through('team', 'A', [10, 'B'], [95, 'A']);
const words = { comments: [customerSays(20, 'This is NOT acceptable.'), customerSays(90, 'Thanks')] };
const rated = { satisfaction: { rating: 3, ratedAt: minute(50) } };
const left = (minutes: number, state = aCycle()) => ({
  slas: [{ ...named('A'), cycles: [{ ...state, breachAt: minute(100 + minutes) }] }],
});

describe('a condition at an instant', () => {
  it.each<[Condition, Partial<IssueHistory>, unknown[]]>([
    [{ fact: 'priority', op: 'isAny', values: some('medium', 'low') }, {}, [2, 'Medium']],
    [{ fact: 'priority', op: 'isAny', values: [{ id: 'id of Medium', name: 'Renamed' }] }, {}, [2, 'Medium']],
    [{ fact: 'priority', op: 'isAny', values: [{ id: 'other', name: 'Medium' }] }, {}, [0, 'Medium']],
    [{ fact: 'priority', op: 'isNone', values: some('low') }, {}, [2, 'Medium']],
    [{ fact: 'priority', op: 'isAny', values: some('low') }, { priority: null }, [0, null]],
    [{ fact: 'priority', op: 'isNone', values: some('low') }, { priority: null }, [2, null]],
    [{ fact: 'team', op: 'isEmpty' }, {}, [2, null]],
    [{ fact: 'team', op: 'isSet' }, {}, [0, null]],
    [
      { fact: 'statusCategory', op: 'isAny', values: [{ id: 'indeterminate' }] },
      throughStatuses(OPEN, [5, WORKING]),
      [2, 'indeterminate'],
    ],
    [{ fact: 'labels', op: 'hasAny', values: some('b', 'c') }, labels, [2, ['a', 'b']]],
    [{ fact: 'labels', op: 'hasAll', values: some('b', 'c') }, labels, [0, ['a', 'b']]],
    [{ fact: 'labels', op: 'hasAll', values: some('b', 'a') }, labels, [2, ['a', 'b']]],
    [{ fact: 'labels', op: 'hasNone', values: some('c') }, labels, [2, ['a', 'b']]],
    [{ fact: 'labels', op: 'hasNone', values: some('a') }, labels, [0, ['a', 'b']]],
    [{ fact: 'labels', op: 'isEmpty' }, {}, [2, []]],
    [{ fact: 'labels', op: 'isSet' }, labels, [2, ['a', 'b']]],
    [{ fact: 'vipCustomer', op: 'isFalse' }, {}, [2, false]],
    [{ fact: 'vipCustomer', op: 'isTrue' }, { vipCustomer: null }, [1, null]],
    [{ fact: 'watchers', op: 'atLeast', count: 3 }, { watchers: 3 }, [2, 3]],
    [{ fact: 'voters', op: 'atMost', count: 2 }, { votes: 3 }, [0, 3]],
    [{ fact: 'satisfaction', op: 'atMost', rating: 3 }, rated, [2, 3]],
    [{ fact: 'satisfaction', op: 'atLeast', rating: 4 }, rated, [0, 3]],
    [{ fact: 'satisfaction', op: 'atMost', rating: 3 }, {}, [0, null]],
    [{ fact: 'satisfaction', op: 'atMost', rating: 3 }, { satisfaction: null }, [1, null]],
    [{ fact: 'age', op: 'atLeast', minutes: 100 }, {}, [2, 100]],
    [{ fact: 'age', op: 'under', minutes: 100 }, {}, [0, 100]],
    [{ fact: 'age', op: 'under', minutes: 101 }, {}, [2, 100]],
    [{ fact: 'oldestUnanswered', op: 'under', minutes: 101 }, {}, [0, null]],
    [{ fact: 'age', op: 'atLeast', minutes: 1, calendarId: 'nights' }, {}, [0, 0]],
    [{ fact: 'teamChanges', op: 'atLeast', count: 2 }, teams, [2, 2]],
    [{ fact: 'teamChanges', op: 'atMost', count: 2 }, teams, [2, 2]],
    [{ fact: 'teamChanges', op: 'atMost', count: 1 }, teams, [0, 2]],
    [{ fact: 'teamChanges', op: 'atMost', count: 0 }, {}, [2, 0]],
    [{ fact: 'teamChanges', op: 'atMost', count: 1, withinMinutes: 90 }, teams, [2, 1]],
    [{ fact: 'teamChanges', op: 'atMost', count: 1, withinMinutes: 91 }, teams, [0, 2]],
    [
      { fact: 'customerWords', op: 'hasAny', words: ['not acceptable', 'lawyer'] },
      words,
      [2, ['not acceptable']],
    ],
    [{ fact: 'customerWords', op: 'hasAny', words: ['accept'] }, words, [0, []]],
    [{ fact: 'customerWords', op: 'hasNone', words: ['acceptable'], withinMinutes: 80 }, words, [2, []]],
    [
      { fact: 'customerWords', op: 'hasNone', words: ['acceptable'], withinMinutes: 81 },
      words,
      [0, ['acceptable']],
    ],
    [
      { fact: 'customerWords', op: 'hasAny', words: ['障害'] },
      { comments: [customerSays(5, '重大な障害です')] },
      [2, ['障害']],
    ],
    [{ fact: 'customerWords', op: 'hasAny', words: ['x'] }, { comments: null }, [1, null]],
    [{ fact: 'slaLeft', op: 'atMost', minutes: 30 }, left(30), [2, 30]],
    [{ fact: 'slaLeft', op: 'over', minutes: 30 }, left(30), [0, 30]],
    [{ fact: 'slaLeft', op: 'over', minutes: 30 }, left(31), [2, 31]],
    [{ fact: 'slaLeft', op: 'atMost', minutes: 0 }, left(-5), [2, -5]],
    [{ fact: 'slaPaused', op: 'isTrue' }, left(30, aCycle({ paused: true })), [2, true]],
    [{ fact: 'slaPaused', op: 'isFalse' }, left(30), [2, false]],
    [{ fact: 'slaBreached', op: 'isFalse' }, left(30), [2, false]],
    [{ fact: 'slaBreached', op: 'isFalse' }, { slas: null }, [1, null]],
  ])('%j on %j', (condition, history, wanted) => {
    expect(weigh(condition, history)).toEqual(wanted);
  });
});
