import { workingTimeOf } from '../../domain/calendar/working-time-of';
import { dueAfter } from '../../domain/escalation/due-after';
import type { Severity } from '../../domain/escalation/severity';
import type { PolicySet } from '../../domain/policy/policy-set';
import { contactAt, type Provider } from '../../domain/provider/provider';
import { MINUTE, type Instant } from '../../domain/time';

/** When the contact of a level is to have answered what they were asked at `at`; null where the settings name no time. */
export function providerDue(
  { calendars }: PolicySet,
  provider: Provider,
  { level, severity, at }: { readonly level: number; readonly severity: Severity; readonly at: Instant },
): Instant | null {
  const within = provider.answerWithin[severity];
  if (!within) return null;
  if (within.clock === 'elapsed') return at + within.minutes * MINUTE;
  const calendarId = contactAt(provider, level)?.calendarId;
  const calendar = calendarId === undefined ? undefined : calendars[calendarId]?.body;
  // A calendar that was taken out of the settings since leaves them without a clock, never with a wrong one.
  return calendar ? dueAfter(workingTimeOf(calendar, at))(at, within) : null;
}
