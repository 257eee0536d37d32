import { AROUND_THE_CLOCK } from '../../src/domain/calendar/calendar';
import type { Criterion } from '../../src/domain/criteria/criterion';
import { SHIPPED_CRITERIA } from '../../src/domain/criteria/shipped-criteria';
import { DEFAULT_TARGETS } from '../../src/domain/policy/default-targets';
import type { Delay } from '../../src/domain/policy/delay';
import type { LivePolicies } from '../../src/domain/policy/policy-set';
import { aLadder, aLevel } from '../support/a-ladder';
import { aPlaybook } from '../support/a-playbook';

const minutes = (count: number): Delay => ({ minutes: count, clock: 'elapsed' });
const level = (name: string, delay: number, ...others: readonly string[]) =>
  aLevel({
    name,
    people: [name, ...others].map((accountId) => ({ kind: 'person' as const, accountId })),
    delay: minutes(delay),
    wait: minutes(8),
    repeats: 1,
  });

/** How long a work item may lie before the criterion of the trials fires. */
export const UNASSIGNED_MINUTES = 15;
export const LEVELS = ['one', 'two', 'three'] as const;

const unassigned: Criterion = {
  id: 'nobody-on-it',
  name: 'Critical and nobody on it',
  ownerId: 'olga',
  notes: '',
  mode: 'start',
  scope: {},
  when: {
    match: 'all',
    members: [
      { fact: 'priority', op: 'isAny', values: [{ name: 'Highest' }] },
      { fact: 'assigneeMissingFor', op: 'atLeast', minutes: UNASSIGNED_MINUTES },
    ],
  },
  holdsForMinutes: 0,
  starts: { playbookId: 'outage', severity: 'critical', reasonCode: 'stuck' },
  coolDownMinutes: 24 * 60,
  capPerHour: 20,
};

const shippedOff = Object.fromEntries(
  SHIPPED_CRITERIA.map(({ criterion }) => [
    criterion.id,
    { version: 1, body: { ...criterion, ownerId: 'olga', mode: 'off' as const } },
  ]),
);

/** One criterion, one ladder of three levels, short clocks: a whole escalation fits an evening. */
export const SIM_POLICIES: LivePolicies = {
  criterion: { ...shippedOff, [unassigned.id]: { version: 1, body: unassigned } },
  ladder: {
    desk: {
      version: 1,
      body: aLadder({
        levels: [level('one', 5), level('two', 12, 'deputy'), level('three', 12)],
        acknowledgedFor: minutes(60),
      }),
    },
  },
  calendar: {
    always: {
      version: 1,
      body: { id: 'always', name: 'Always', zone: 'UTC', hours: AROUND_THE_CLOCK, holidays: [] },
    },
  },
  playbook: {
    outage: {
      version: 1,
      body: aPlaybook({
        ladderId: 'desk',
        calendarId: 'always',
        audiences: ['customer', 'management'],
        silence: { wait: minutes(30), reminders: 1, end: 'ask-manager' },
      }),
    },
  },
  severity: {
    critical: {
      version: 1,
      body: {
        ...DEFAULT_TARGETS.critical,
        monitoring: minutes(12),
        updates: { customer: minutes(40), management: minutes(60) },
      },
    },
  },
};
