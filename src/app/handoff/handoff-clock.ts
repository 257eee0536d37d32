import type { Calendar } from '../../domain/calendar/calendar';
import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { dueAfter } from '../../domain/escalation/due-after';
import type { Team } from '../../domain/handoff/team';
import type { PolicySet } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';

const NO_ZONE = 'UTC';

/** When a team is to have answered what is offered to it at `at`, and in which zone that is said. */
export function handoffClock(
  policies: PolicySet,
  { acceptWithin, calendarId }: Team,
  at: Instant,
): { readonly dueAt: Instant | null; readonly zone: string } {
  const calendar = calendarId === undefined ? undefined : policies.calendars[calendarId]?.body;
  const zone = (calendar ?? firstCalendar(policies))?.zone ?? NO_ZONE;
  if (acceptWithin === undefined) return { dueAt: null, zone };
  if (acceptWithin.clock === 'working') {
    // A calendar that was taken out of the settings since leaves the team without a clock, never with a wrong one.
    if (!calendar) return { dueAt: null, zone };
    return { dueAt: dueAfter(workingTimeOf(calendar, at))(at, acceptWithin), zone };
  }
  return { dueAt: at + acceptWithin.minutes * 60_000, zone };
}

/** Where a team names no calendar, times are said as the project's first playbook has them. */
function firstCalendar({ playbooks, calendars }: PolicySet): Calendar | undefined {
  const [first] = Object.values(playbooks);
  return first && calendars[first.body.calendarId]?.body;
}
