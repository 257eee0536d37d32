import type { Criterion } from './criterion';

/** A criterion as it comes with the product: admins copy it, give it an owner and switch it on. */
export interface ShippedCriterion {
  readonly criterion: Omit<Criterion, 'ownerId'>;
  /** In a plain sentence. */
  readonly description: string;
  /** It rests on status, priority, team and assignee alone, so it also works where comments and SLAs are not known. */
  readonly needsFieldsOnly: boolean;
}

const HIGH = [{ name: 'Highest' }, { name: 'High' }, { name: 'Critical' }, { name: '1' }, { name: '2' }];
const HIGHEST = [{ name: 'Highest' }, { name: 'Critical' }, { name: '1' }];
const SECOND = [{ name: 'High' }, { name: '2' }];
/** The calendar that is shipped. */
const BUSINESS_HOURS = 'business-hours';
const HOUR = 60;
/** A day of that calendar, 08:00 to 18:00. */
const WORKING_DAY = 10 * HOUR;

const common = {
  notes: '',
  scope: {},
  holdsForMinutes: 0,
  coolDownMinutes: 24 * HOUR,
  capPerHour: 20,
} as const;
/** Not worth a night's sleep: what comes up outside the hours waits for the morning, if it still holds then. */
const byDay = { ...common, quietHours: { outsideCalendarId: BUSINESS_HOURS } } as const;
const starts = (
  playbookId: string,
  severity: Criterion['starts']['severity'],
  reasonCode: Criterion['starts']['reasonCode'],
) => ({
  playbookId,
  severity,
  reasonCode,
});

/**
 * The first set for a service desk; its thresholds were tuned on real incidents (docs/backtest.md). They propose rather than start, except where waiting is plainly worse than a false alarm.
 */
export const SHIPPED_CRITERIA: readonly ShippedCriterion[] = [
  {
    description: 'A work item of the highest priority has had no assignee for 15 minutes.',
    needsFieldsOnly: true,
    criterion: {
      ...common,
      id: 'critical-unassigned',
      name: 'Critical and nobody on it',
      mode: 'start',
      when: {
        match: 'all',
        members: [
          { fact: 'priority', op: 'isAny', values: HIGHEST },
          { fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 },
        ],
      },
      starts: starts('major-incident', 'critical', 'stuck'),
    },
  },
  {
    description: 'A work item of the highest priority is unfinished after 4 hours.',
    needsFieldsOnly: true,
    criterion: {
      ...common,
      id: 'critical-lasting',
      name: 'Critical and lasting',
      mode: 'propose',
      when: {
        match: 'all',
        members: [
          { fact: 'priority', op: 'isAny', values: HIGHEST },
          { fact: 'age', op: 'atLeast', minutes: 4 * HOUR },
        ],
      },
      starts: starts('major-incident', 'critical', 'sla'),
    },
  },
  {
    description: 'A work item of high priority has had no assignee for a working hour.',
    needsFieldsOnly: true,
    criterion: {
      ...common,
      id: 'high-unassigned',
      name: 'High priority and nobody on it',
      mode: 'propose',
      when: {
        match: 'all',
        members: [
          { fact: 'priority', op: 'isAny', values: SECOND },
          { fact: 'assigneeMissingFor', op: 'atLeast', minutes: HOUR, calendarId: BUSINESS_HOURS },
        ],
      },
      starts: starts('standard', 'high', 'stuck'),
    },
  },
  {
    description: 'A comment of the customer has waited for a public answer for 4 working hours.',
    needsFieldsOnly: false,
    criterion: {
      ...common,
      id: 'customer-unanswered',
      name: 'Customer unanswered',
      mode: 'propose',
      when: {
        match: 'all',
        members: [{ fact: 'oldestUnanswered', op: 'atLeast', minutes: 4 * HOUR, calendarId: BUSINESS_HOURS }],
      },
      starts: starts('unresolved-complaint', 'high', 'unanswered'),
    },
  },
  {
    description: 'An SLA is breached, or will be within 60 minutes.',
    needsFieldsOnly: false,
    criterion: {
      ...common,
      id: 'sla-breach',
      name: 'SLA breached or about to be',
      mode: 'propose',
      when: {
        match: 'any',
        members: [
          { fact: 'slaBreached', op: 'isTrue' },
          { fact: 'slaLeft', op: 'atMost', minutes: HOUR },
        ],
      },
      starts: starts('standard', 'high', 'sla'),
    },
  },
  {
    description: 'It changed teams three times and is still unfinished after 3 working days.',
    needsFieldsOnly: true,
    criterion: {
      ...byDay,
      id: 'going-round',
      name: 'Going round between teams',
      mode: 'propose',
      when: {
        match: 'all',
        members: [
          { fact: 'teamChanges', op: 'atLeast', count: 3 },
          { fact: 'age', op: 'atLeast', minutes: 3 * WORKING_DAY, calendarId: BUSINESS_HOURS },
        ],
      },
      starts: starts('standard', 'elevated', 'stuck'),
    },
  },
  {
    description: 'A work item of high priority has been in the same status for 4 working hours.',
    needsFieldsOnly: true,
    criterion: {
      ...common,
      id: 'high-stuck',
      name: 'High priority and stuck',
      mode: 'propose',
      when: {
        match: 'all',
        members: [
          { fact: 'priority', op: 'isAny', values: HIGH },
          { fact: 'timeInStatus', op: 'atLeast', minutes: 4 * HOUR, calendarId: BUSINESS_HOURS },
        ],
      },
      starts: starts('standard', 'high', 'stuck'),
    },
  },
  {
    description: 'It was reopened twice.',
    needsFieldsOnly: true,
    criterion: {
      ...common,
      id: 'reopened',
      name: 'Reopened again',
      mode: 'propose',
      when: { match: 'all', members: [{ fact: 'reopenings', op: 'atLeast', count: 2 }] },
      starts: starts('standard', 'elevated', 'recurring'),
    },
  },
  {
    description: 'Nobody has touched an unfinished work item for 3 working days.',
    needsFieldsOnly: true,
    criterion: {
      ...byDay,
      id: 'forgotten',
      name: 'Forgotten',
      mode: 'propose',
      when: {
        match: 'all',
        members: [
          { fact: 'timeSinceUpdate', op: 'atLeast', minutes: 3 * WORKING_DAY, calendarId: BUSINESS_HOURS },
        ],
      },
      starts: starts('standard', 'elevated', 'stuck'),
    },
  },
];
