import { describe, expect, it } from '@jest/globals';
import { checkCriterion } from '../../../src/domain/criteria/check-criterion';
import { aCriterion } from './any-criterion';

const problemsOf = (value: unknown) => {
  const result = checkCriterion(value);
  return result.ok ? [] : result.problems;
};
const pathsOf = (value: unknown) => problemsOf(value).map((problem) => problem.path);
const when = (...members: unknown[]) => ({ ...aCriterion(), when: { match: 'all', members } });
const any = (...members: unknown[]) => ({ ...aCriterion(), when: { match: 'any', members } });
const age = (op: string, minutes: number) => ({ fact: 'age', op, minutes });
const is = (op: string, ...names: string[]) => ({
  fact: 'priority',
  op,
  values: names.map((name) => ({ name })),
});

describe('a criterion that somebody entered', () => {
  it('is taken as it is when nothing is wrong', () => {
    const criterion = aCriterion({
      scope: {
        projects: ['10000'],
        issueTypes: [{ id: '1', name: 'Incident' }],
        jql: 'labels = vip',
        includeDone: true,
      },
      quietHours: { outsideCalendarId: 'office' },
    });
    expect(checkCriterion(criterion)).toEqual({ ok: true, value: criterion });
  });

  it.each([
    ['a fact that does not exist', when({ fact: 'mood', op: 'atLeast', count: 3 }), ['when.members[0].fact']],
    [
      'an operator that the fact does not have',
      when({ fact: 'age', op: 'isAny', minutes: 3 }),
      ['when.members[0].op'],
    ],
    [
      'a threshold without a unit',
      when({ fact: 'age', op: 'atLeast', value: 30 }),
      ['when.members[0].minutes', 'when.members[0].value'],
    ],
    [
      'a threshold in the wrong unit',
      when({ fact: 'slaUsed', op: 'atLeast', minutes: 30 }),
      ['when.members[0].percent', 'when.members[0].minutes'],
    ],
    [
      'a threshold that is no number',
      when({ fact: 'age', op: 'atLeast', minutes: '30' }),
      ['when.members[0].minutes'],
    ],
    ['a threshold of nothing', when(age('atLeast', 0)), ['when.members[0].minutes']],
    ['a threshold beyond ten years', when(age('atLeast', 99_999_999)), ['when.members[0].minutes']],
    ['a count of at least 0', when({ fact: 'bounces', op: 'atLeast', count: 0 }), ['when.members[0].count']],
    ['a choice of nothing', when({ fact: 'priority', op: 'isAny', values: [] }), ['when.members[0].values']],
    [
      'a value without id and name',
      when({ fact: 'priority', op: 'isAny', values: ['High'] }),
      ['when.members[0].values[0]'],
    ],
    [
      'an empty word',
      when({ fact: 'customerWords', op: 'hasAny', words: [' '] }),
      ['when.members[0].words[0]'],
    ],
    [
      'values where there is nothing to compare',
      when({ fact: 'team', op: 'isSet', values: [{ name: 'A' }] }),
      ['when.members[0].values'],
    ],
    [
      'more similar items than are counted',
      when({ fact: 'similarByService', op: 'atLeast', count: 51, withinMinutes: 60 }),
      ['when.members[0].count'],
    ],
    ['an empty group', when(), ['when.members']],
    ['an empty group inside', when({ match: 'any', members: [] }), ['when.members[0].members']],
    [
      'a group of an unknown kind',
      when({ match: 'some', members: [age('atLeast', 5)] }),
      ['when.members[0].match'],
    ],
    ['something that is no condition', when(null, 'age > 5'), ['when.members[0]', 'when.members[1]']],
    ['a cap of 0', { ...aCriterion(), capPerHour: 0 }, ['capPerHour']],
    [
      'a reason that is no code',
      { ...aCriterion(), starts: { ...aCriterion().starts, reasonCode: 'The mood' } },
      ['starts.reasonCode'],
    ],
    ['an empty list of projects', { ...aCriterion(), scope: { projects: [] } }, ['scope.projects']],
    ['a field that does not exist', { ...aCriterion(), surprise: 1 }, ['surprise']],
  ])('is refused with the path for %s', (_, value, paths) => {
    expect(pathsOf(value)).toEqual(paths);
  });

  it('is refused with everything that is wrong at once', () => {
    expect(
      pathsOf({ ...when({ fact: 'mood' }, age('isAny', 5)), mode: 'maybe', holdsForMinutes: -1 }),
    ).toEqual(['mode', 'holdsForMinutes', 'when.members[0].fact', 'when.members[1].op']);
  });

  it('is refused when groups nest too deep or hold too much', () => {
    const deep = Array.from({ length: 8 }).reduce<unknown>(
      (inner) => ({ match: 'all', members: [inner] }),
      age('atLeast', 5),
    );
    expect(pathsOf(when(deep))).toContain('when.members[0].members[0].members[0].members[0].members[0]');
    expect(pathsOf(when(...Array.from({ length: 51 }, () => age('atLeast', 5))))).toContain('when');
  });

  it.each([
    [null],
    [7],
    [[]],
    [{}],
    [{ ...aCriterion(), when: [] }],
    [{ ...aCriterion(), when: { match: 'all', members: {} } }],
  ])('is refused without a throw when its shape is wrong (%#)', (value) => {
    expect(pathsOf(value).length).toBeGreaterThan(0);
  });
});

describe('conditions that contradict each other', () => {
  it.each<[string, unknown, string]>([
    ['time both at least and under', when(age('atLeast', 60), age('under', 60)), 'when'],
    [
      'too few and too many',
      when({ fact: 'bounces', op: 'atLeast', count: 3 }, { fact: 'bounces', op: 'atMost', count: 2 }),
      'when',
    ],
    ['two different values at once', when(is('isAny', 'High', 'Low'), is('isAny', 'Medium')), 'when'],
    ['a value wanted and not wanted', when(is('isAny', 'High'), is('isNone', 'high')), 'when'],
    ['set and empty', when({ fact: 'team', op: 'isSet' }, { fact: 'team', op: 'isEmpty' }), 'when'],
    [
      'a label wanted and none',
      when(
        { fact: 'labels', op: 'hasAll', values: [{ id: 'a' }, { id: 'b' }] },
        { fact: 'labels', op: 'hasNone', values: [{ id: 'b' }] },
      ),
      'when',
    ],
    [
      'a rating beyond its neighbours',
      when(
        { fact: 'satisfaction', op: 'atMost', rating: 2 },
        { fact: 'satisfaction', op: 'atLeast', rating: 3 },
      ),
      'when',
    ],
    [
      'what a none group rules out',
      when(age('atLeast', 60), { match: 'none', members: [age('atLeast', 30)] }),
      'when',
    ],
    [
      'only finished ones, where finished ones are out of scope',
      when({ fact: 'statusCategory', op: 'isAny', values: [{ id: 'done' }] }),
      'when',
    ],
    [
      'one SLA with more and less left',
      when(
        { fact: 'slaLeft', op: 'atMost', minutes: 5, sla: { id: '1' } },
        { fact: 'slaLeft', op: 'over', minutes: 5, sla: { id: '1' } },
      ),
      'when',
    ],
    [
      'inside a group',
      any(is('isAny', 'High'), { match: 'all', members: [age('atLeast', 60), age('under', 5)] }),
      'when.members[1]',
    ],
  ])('can never hold: %s', (_, value, path) => {
    expect(problemsOf(value)).toEqual([{ path, message: expect.stringContaining('never hold') }]);
  });

  it.each<[string, unknown]>([
    ['one or the other side of a bound', any(age('atLeast', 60), age('under', 60))],
    ['set or empty', any({ fact: 'team', op: 'isSet' }, { fact: 'team', op: 'isEmpty' })],
    ['anything but a value, or that value', any(is('isNone', 'High'), is('isAny', 'High'))],
    [
      'unfinished, where finished ones are out of scope',
      when({ fact: 'statusCategory', op: 'isNone', values: [{ id: 'done' }] }),
    ],
  ])('always hold: %s', (_, value) => {
    expect(problemsOf(value)).toEqual([{ path: 'when', message: expect.stringContaining('always holds') }]);
  });

  it.each<[string, unknown]>([
    [
      'working and elapsed time are two things',
      when(age('atLeast', 600), { ...age('under', 60), calendarId: 'office' }),
    ],
    [
      'two SLAs may differ',
      when({ fact: 'slaBreached', op: 'isTrue' }, { fact: 'slaBreached', op: 'isFalse' }),
    ],
    [
      'an id and a name may mean the same',
      when({ fact: 'priority', op: 'isAny', values: [{ id: '1' }] }, is('isAny', 'Highest')),
    ],
    [
      'an item may have several labels',
      when(
        { fact: 'labels', op: 'hasAny', values: [{ id: 'a' }] },
        { fact: 'labels', op: 'hasAny', values: [{ id: 'b' }] },
      ),
    ],
    [
      'a missing assignee may be none at all',
      any(
        { fact: 'assigneeMissingFor', op: 'atLeast', minutes: 5 },
        { fact: 'assigneeMissingFor', op: 'under', minutes: 5 },
      ),
    ],
    [
      'time does not run on finished items',
      { ...any(age('atLeast', 60), age('under', 60)), scope: { includeDone: true } },
    ],
    [
      'more cases than can be tried are let pass',
      when(
        ...Array.from({ length: 20 }, (_, i) => ({ fact: 'customerWords', op: 'hasAny', words: [`w${i}`] })),
      ),
    ],
  ])('are told from those that do not: %s', (_, value) => {
    expect(problemsOf(value)).toEqual([]);
  });
});
