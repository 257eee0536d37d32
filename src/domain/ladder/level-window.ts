import { AROUND_THE_CLOCK, WEEKDAYS, type Calendar, type Span, type Weekday } from '../calendar/calendar';
import { parseClock } from '../calendar/local-day';
import type { WorkingTime } from '../calendar/working-time';
import { workingTimeOf } from '../calendar/working-time-of';
import type { LadderLevel, LevelWindow } from '../policy/ladder';
import type { PinnedPolicy } from '../policy/policy-set';
import type { Instant } from '../time';

type Hours = Extract<LevelWindow, { kind: 'hours' }>;

/** Keyed by the window itself, so that its table is built once while the policy it stands in lives. */
const calendars = new WeakMap<Hours, Calendar>();

/** When a level may be told; undefined where it may be told at any time. */
export function levelWindow(
  { onlyWhile }: LadderLevel,
  pinned: Pick<PinnedPolicy, 'calendar' | 'calendars'>,
  around: Instant,
): WorkingTime | undefined {
  if (!onlyWhile) return undefined;
  if (onlyWhile.kind === 'hours') return workingTimeOf(hoursCalendar(onlyWhile, pinned.calendar), around);
  const named = pinned.calendars?.[onlyWhile.calendarId];
  if (!named) throw new Error(`calendar ${onlyWhile.calendarId} of a ladder's level was not pinned`);
  return workingTimeOf(named, around);
}

function hoursCalendar(window: Hours, { zone }: Calendar): Calendar {
  const known = calendars.get(window);
  if (known?.zone === zone) return known;
  const spans = WEEKDAYS.map((day): [Weekday, Span[]] => [day, spansOn(day, window)]);
  const calendar: Calendar = {
    id: 'level-hours',
    name: 'level hours',
    zone,
    hours: { ...AROUND_THE_CLOCK, ...Object.fromEntries(spans) },
    holidays: [],
  };
  calendars.set(window, calendar);
  return calendar;
}

/** Hours over midnight belong to the weekday on which they begin. */
function spansOn(day: Weekday, { weekdays, from, to }: Hours): Span[] {
  const today = weekdays.includes(day);
  if ((parseClock(from) ?? 0) < (parseClock(to) ?? 0)) return today ? [{ from, to }] : [];
  const before = WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] ?? day;
  const morning = weekdays.includes(before) && to !== '00:00' ? [{ from: '00:00', to }] : [];
  return [...morning, ...(today && from !== '24:00' ? [{ from, to: '24:00' }] : [])];
}
