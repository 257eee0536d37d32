import type { Condition } from '../../src/domain/criteria/condition';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { OLDEST_DAYS } from './load-issues';

const DAY_MINUTES = 24 * 60;

const common = {
  ownerId: 'load',
  notes: '',
  scope: {},
  holdsForMinutes: 0,
  coolDownMinutes: DAY_MINUTES,
  capPerHour: 100,
  /** The playbook whose clocks never rest, so that what comes due does not wait for a morning. */
  starts: { playbookId: 'major-incident', severity: 'high', reasonCode: 'stuck' },
} as const;

/** What starts by time alone: the highest priority, and so many days old. */
const RIPE: Criterion = {
  ...common,
  id: 'ripe',
  name: 'Highest and two months old',
  mode: 'start',
  when: {
    match: 'all',
    members: [
      { fact: 'priority', op: 'isAny', values: [{ name: 'Highest' }] },
      { fact: 'age', op: 'atLeast', minutes: OLDEST_DAYS * DAY_MINUTES },
    ],
  },
};

/** One that starts by age, and for the rest criteria that nothing on the site meets yet: each is decided at every look. */
export const loadCriteria = (count: number): readonly Criterion[] => [
  RIPE,
  ...Array.from({ length: count - 1 }, (_, index) => quiet(index)),
];

const quiet = (index: number): Criterion => ({
  ...common,
  id: `quiet-${index}`,
  name: `Quiet ${index}`,
  mode: 'propose',
  when: {
    match: 'all',
    members: [
      waits(index),
      { fact: 'priority', op: 'isAny', values: [{ name: 'Highest' }, { name: 'High' }] },
      { fact: 'watchers', op: 'atMost', count: 3 + (index % 3) },
    ],
  },
});

function waits(index: number): Condition {
  const minutes = (OLDEST_DAYS + 10 + index) * DAY_MINUTES;
  if (index % 4 === 0) return { fact: 'age', op: 'atLeast', minutes };
  if (index % 4 === 1) return { fact: 'timeInStatus', op: 'atLeast', minutes };
  if (index % 4 === 2) return { fact: 'timeSinceUpdate', op: 'atLeast', minutes };
  return { fact: 'teamChanges', op: 'atLeast', count: 5 + (index % 7) };
}
