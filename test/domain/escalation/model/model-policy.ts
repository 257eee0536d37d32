import type { Calendar, Span } from '../../../../src/domain/calendar/calendar';
import type { Delay } from '../../../../src/domain/policy/delay';
import type { PinnedPolicy } from '../../../../src/domain/policy/policy-set';
import type { SeverityTargets } from '../../../../src/domain/policy/severity-targets';
import { aLadder, aLevel } from '../../../support/a-ladder';
import { aPlaybook } from '../../../support/a-playbook';

export type Length = Delay;
export type Sev = 'critical' | 'high' | 'elevated';

const elapsed = (minutes: number): Delay => ({ minutes, clock: 'elapsed' });
const working = (minutes: number): Delay => ({ minutes, clock: 'working' });

type Targets = SeverityTargets & {
  readonly updates: { readonly customer: Delay; readonly management: Delay };
};

const targets = (times: number): Targets => ({
  approval: elapsed(15 * times),
  manager: working(10 * times),
  assessment: working(30 * times),
  plan: elapsed(60 * times),
  review: working(100 * times),
  monitoring: working(50 * times),
  updates: { customer: elapsed(25 * times), management: elapsed(40 * times) },
});
export const TARGETS: Readonly<Record<Sev, Targets>> = {
  critical: targets(1),
  high: targets(2),
  elevated: targets(4),
};

/** Nobody is on the second level; the others have one person each. */
export const LADDER = {
  levels: [
    { delay: working(20), wait: working(15), repeats: 1 },
    { delay: elapsed(30), wait: elapsed(10), repeats: 0 },
    { delay: elapsed(25), wait: working(20), repeats: 1 },
  ],
  people: { 1: ['one'], 2: [], 3: ['three'] } as Readonly<Record<number, string[]>>,
  acknowledgedFor: working(40),
};

/** How the customer's silence ends is drawn for each run. */
export const SILENCE = { wait: working(30), reminders: 1 };

/** Open hours of two calendars, every day of the week; minutes count from Monday 09:00 UTC. */
const HOURS: readonly (readonly Span[])[] = [
  [
    { from: '06:00', to: '11:00' },
    { from: '12:00', to: '22:00' },
  ],
  [
    { from: '00:00', to: '10:00' },
    { from: '10:30', to: '24:00' },
  ],
];
const START_MINUTE = 9 * 60;

const minuteOf = (reading: string): number => Number(reading.slice(0, 2)) * 60 + Number(reading.slice(3));
const OPEN = HOURS.map((spans) =>
  Array.from({ length: 1_440 }, (_, minute) =>
    spans.some(({ from, to }) => minuteOf(from) <= minute && minute < minuteOf(to)),
  ),
);
export const isOpenMinute = (calendar: number, minute: number): boolean =>
  OPEN[calendar]?.[(minute + START_MINUTE) % 1_440] ?? false;

const CALENDARS = HOURS.map((spans, index): Calendar => ({
  id: `hours-${index}`,
  name: 'Hours',
  zone: 'UTC',
  hours: {
    monday: spans,
    tuesday: spans,
    wednesday: spans,
    thursday: spans,
    friday: spans,
    saturday: spans,
    sunday: spans,
  },
  holidays: [],
}));

/** The same policies for the domain, with one of the two calendars. */
export const POLICIES: readonly ((end: 'close' | 'ask-manager') => PinnedPolicy)[] = CALENDARS.map(
  (calendar, index) => (end) => ({
    playbook: aPlaybook({
      approval: 'escalation-role',
      audiences: ['customer', 'management'],
      calendarId: calendar.id,
      silence: { ...SILENCE, end },
    }),
    ladder: aLadder({
      levels: LADDER.levels.map((level, at) => aLevel({ ...level, name: `level ${at + 1}` })),
      acknowledgedFor: LADDER.acknowledgedFor,
    }),
    calendar,
    targets: TARGETS,
    versions: { calendar: index },
  }),
);
