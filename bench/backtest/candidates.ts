import type { Condition } from '../../src/domain/criteria/condition';
import type { Criterion } from '../../src/domain/criteria/criterion';

/** What a search for thresholds tries: each says one thing in one sentence, and names nothing that only one company has. */
export function candidates(): readonly Criterion[] {
  return [
    ...over(PRIORITIES, [2, 4, 8], (at, hours) => [`age ${hours} wh`, [...at, worked('age', hours)]]),
    ...over(PRIORITIES, [1, 2, 3, 5, 10], (at, days) => [
      `age ${days} wd`,
      [...at, worked('age', days * 10)],
    ]),
    ...over(PRIORITIES, [4, 10, 20, 30, 50], (at, hours) => [
      `in status ${hours} wh`,
      [...at, worked('timeInStatus', hours)],
    ]),
    ...over(PRIORITIES, [4, 10, 20, 30, 50], (at, hours) => [
      `desk's turn, in status ${hours} wh`,
      [...at, DESKS_TURN, worked('timeInStatus', hours)],
    ]),
    ...over(PRIORITIES, [4, 10, 20, 30, 50], (at, hours) => [
      `untouched ${hours} wh`,
      [...at, worked('timeSinceUpdate', hours)],
    ]),
    ...over(PRIORITIES, [4, 10, 20, 30], (at, hours) => [
      `desk's turn, untouched ${hours} wh`,
      [...at, DESKS_TURN, worked('timeSinceUpdate', hours)],
    ]),
    ...over(PRIORITIES, [15, 60, 240, 600], (at, minutes) => [
      `unassigned ${minutes} min`,
      [...at, { fact: 'assigneeMissingFor', op: 'atLeast', minutes, calendarId: CALENDAR }],
    ]),
    ...over(WINDOWS, [2, 3, 4, 5], (window, count) => [
      `team changes ${count}`,
      [{ fact: 'teamChanges', op: 'atLeast', count, ...window }],
    ]),
    ...over(WINDOWS, [1, 2, 3], (window, count) => [
      `bounces ${count}`,
      [{ fact: 'bounces', op: 'atLeast', count, ...window }],
    ]),
    ...over(WINDOWS, [1, 2], (window, count) => [
      `reopened ${count}`,
      [{ fact: 'reopenings', op: 'atLeast', count, ...window }],
    ]),
    ...over(AGED, [2, 3], (aged, count) => [
      `team changes ${count}`,
      [...aged, { fact: 'teamChanges', op: 'atLeast', count }],
    ]),
    ...over(AGED, [1, 2], (aged, count) => [
      `bounces ${count}`,
      [...aged, { fact: 'bounces', op: 'atLeast', count }],
    ]),
  ];
}

const CALENDAR = 'business-hours';
const HOUR = 60;
const DAY = 24 * HOUR;

const worked = (fact: 'age' | 'timeInStatus' | 'timeSinceUpdate', hours: number): Condition => ({
  fact,
  op: 'atLeast',
  minutes: hours * HOUR,
  calendarId: CALENDAR,
});

const DESKS_TURN: Condition = {
  fact: 'status',
  op: 'isNone',
  values: [{ name: 'Waiting for customer' }, { name: 'Pending vendor' }],
};

const named = (...names: readonly string[]): readonly Condition[] => [
  { fact: 'priority', op: 'isAny', values: names.map((name) => ({ name })) },
];

type Choices<C> = Readonly<Record<string, C>>;

const PRIORITIES: Choices<readonly Condition[]> = {
  any: [],
  highest: named('Highest'),
  high: named('Highest', 'High'),
};

const WINDOWS: Choices<{ readonly withinMinutes?: number }> = {
  ever: {},
  'in 24 h': { withinMinutes: DAY },
  'in 3 d': { withinMinutes: 3 * DAY },
  'in 7 d': { withinMinutes: 7 * DAY },
};

const AGED: Choices<readonly Condition[]> = {
  'and 1 wd old': [worked('age', 10)],
  'and 2 wd old': [worked('age', 20)],
  'and 3 wd old': [worked('age', 30)],
};

function over<C>(
  choices: Choices<C>,
  numbers: readonly number[],
  say: (choice: C, number: number) => readonly [name: string, members: readonly Condition[]],
): readonly Criterion[] {
  return Object.entries(choices).flatMap(([choice, value]) =>
    numbers.map((number) => {
      const [name, members] = say(value, number);
      return aCandidate(`${name}, ${choice}`, members);
    }),
  );
}

const aCandidate = (name: string, members: readonly Condition[]): Criterion => ({
  id: name,
  name,
  ownerId: 'backtest',
  notes: '',
  mode: 'propose',
  scope: {},
  when: { match: 'all', members },
  holdsForMinutes: 0,
  starts: { playbookId: 'standard', severity: 'high', reasonCode: 'stuck' },
  coolDownMinutes: DAY,
  capPerHour: 20,
});
