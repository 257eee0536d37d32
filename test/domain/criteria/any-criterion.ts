import { fc } from '../../support/properties';
import type { WorkingTimes } from '../../../src/domain/calendar/working-time';
import { workingTimeOf } from '../../../src/domain/calendar/working-time-of';
import type { Condition, ValueMatch } from '../../../src/domain/criteria/condition';
import type { ConditionGroup, Criterion } from '../../../src/domain/criteria/criterion';
import { aCalendar, weekOf } from '../calendar/calendar-shapes';
import { START, named } from './an-issue';

const tables = [
  aCalendar({ id: 'office', hours: weekOf([{ from: '09:00', to: '17:00' }]) }),
  aCalendar({
    id: 'nights',
    hours: weekOf([
      { from: '20:00', to: '24:00' },
      { from: '00:00', to: '04:00' },
    ]),
  }),
].map((calendar) => [calendar.id, workingTimeOf(calendar, START)] as const);

/** Two calendars, 'office' and 'nights'; any other does not exist. */
export const calendars: WorkingTimes = (id) => new Map(tables).get(id);

export function aCriterion(given: Partial<Criterion> = {}): Criterion {
  return {
    id: 'c1',
    name: 'Unassigned',
    ownerId: 'owner',
    notes: '',
    mode: 'start',
    scope: {},
    when: { match: 'all', members: [{ fact: 'assigneeMissingFor', op: 'atLeast', minutes: 15 }] },
    holdsForMinutes: 0,
    starts: { playbookId: 'standard', severity: 'high', reasonCode: 'stuck' },
    coolDownMinutes: 60,
    capPerHour: 10,
    ...given,
  };
}

const minutes = fc.integer({ min: 1, max: 900 });
const aValue = (...names: string[]) =>
  fc.constantFrom<ValueMatch[]>(
    ...names.flatMap((name) => [[{ id: named(name).id }], [{ name: name.toUpperCase() }]]),
  );
const within: fc.Arbitrary<{ withinMinutes?: number }> = fc
  .option(minutes, { nil: undefined })
  .map((withinMinutes) => (withinMinutes === undefined ? {} : { withinMinutes }));
const calendarOf: fc.Arbitrary<{ calendarId?: string }> = fc.constantFrom(
  {},
  {},
  { calendarId: 'office' },
  { calendarId: 'nights' },
  { calendarId: 'gone' },
);
const sla: fc.Arbitrary<{ sla?: ValueMatch }> = fc.constantFrom(
  {},
  { sla: { name: 'resolution' } },
  { sla: { id: 'Response 1' } },
);

export const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constantFrom('priority', 'team'),
    op: fc.constantFrom('isAny', 'isNone'),
    values: aValue('A', 'B'),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    fact: fc.constantFrom('priority', 'team', 'status'),
    op: fc.constantFrom('isSet', 'isEmpty'),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    fact: fc.constant('statusCategory'),
    op: fc.constantFrom('isAny', 'isNone'),
    values: fc.constantFrom([{ id: 'new' }], [{ id: 'done' }]),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    fact: fc.constant('labels'),
    op: fc.constantFrom('hasAny', 'hasAll', 'hasNone'),
    values: fc.tuple(aValue('x'), aValue('y')).map((pair) => pair.flat()),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    fact: fc.constant('vipCustomer'),
    op: fc.constantFrom('isTrue', 'isFalse'),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    fact: fc.constantFrom('watchers'),
    op: fc.constantFrom('atLeast', 'atMost'),
    count: fc.integer({ min: 1, max: 3 }),
  }) as fc.Arbitrary<Condition>,
  fc.record({
    fact: fc.constant('satisfaction'),
    op: fc.constantFrom('atLeast', 'atMost'),
    rating: fc.integer({ min: 1, max: 5 }),
  }) as fc.Arbitrary<Condition>,
  fc
    .tuple(
      fc.constantFrom(
        'age',
        'timeInStatus',
        'timeSinceUpdate',
        'timeSinceAnswered',
        'oldestUnanswered',
        'assigneeMissingFor',
      ),
      fc.constantFrom('atLeast', 'under'),
      minutes,
      calendarOf,
    )
    .map(([fact, op, amount, calendar]): Condition => ({ fact, op, minutes: amount, ...calendar })),
  fc
    .tuple(
      fc.constantFrom(
        'teamChanges',
        'bounces',
        'reopenings',
        'unansweredComments',
        'linkedIncidents',
        'similarByService',
      ),
      fc.constantFrom('atLeast', 'atMost'),
      fc.integer({ min: 1, max: 3 }),
      within,
    )
    .map(([fact, op, count, window]): Condition => ({ fact, op, count, ...window })),
  fc
    .tuple(
      fc.constantFrom('hasAny', 'hasNone'),
      fc.constantFrom(['not acceptable'], ['down', 'Thänk']),
      within,
    )
    .map(([op, words, window]): Condition => ({ fact: 'customerWords', op, words, ...window })),
  fc
    .tuple(fc.constantFrom('slaBreached', 'slaPaused'), fc.constantFrom('isTrue', 'isFalse'), sla)
    .map(([fact, op, which]): Condition => ({ fact, op, ...which })),
  fc
    .tuple(fc.constantFrom('atMost', 'over'), minutes, calendarOf, sla)
    .map(([op, amount, calendar, which]): Condition => ({
      fact: 'slaLeft',
      op,
      minutes: amount,
      ...calendar,
      ...which,
    })),
  fc
    .tuple(fc.constantFrom('atLeast', 'under'), fc.integer({ min: 1, max: 150 }), sla)
    .map(([op, percent, which]): Condition => ({ fact: 'slaUsed', op, percent, ...which })),
);

export const anyGroup: fc.Arbitrary<ConditionGroup> = fc.letrec<{ group: ConditionGroup }>((tie) => ({
  group: fc.record({
    match: fc.constantFrom('all', 'any', 'none'),
    members: fc.array(
      fc.oneof({ weight: 4, arbitrary: anyCondition }, { weight: 1, arbitrary: tie('group') }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
})).group;

export const anyCriterion: fc.Arbitrary<Criterion> = fc
  .record({ when: anyGroup, holdsForMinutes: fc.constantFrom(0, 0, 10, 240), includeDone: fc.boolean() })
  .map(({ when, holdsForMinutes, includeDone }) =>
    aCriterion({ when, holdsForMinutes, scope: { includeDone } }),
  );
