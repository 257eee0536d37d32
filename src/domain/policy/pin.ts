import { checked, refused } from '../checked';
import type { Calendar } from '../calendar/calendar';
import type { Checked, FieldProblem } from '../checked';
import { SEVERITIES } from '../escalation/severity';
import { levelCalendars } from './level-calendars';
import { policyOf } from './override-policies';
import type { Playbook } from './playbook';
import type { PinnedPolicy, PolicySet } from './policy-set';

/**
 * What an escalation takes along when it starts, so that later edits do not change a running one. Refused, with all that is
 * missing, when the playbook does not exist or names a ladder or calendar that does not. `versions` are keyed `ladder:<id>`.
 */
export function pin(set: PolicySet, playbookId: string): Checked<PinnedPolicy> {
  const playbook = policyOf(set, 'playbook', playbookId);
  if (playbook === undefined) {
    return refused([{ path: 'playbookId', message: `There is no playbook '${playbookId}'.` }]);
  }
  const { ladderId, calendarId } = playbook.body;
  const ladder = policyOf(set, 'ladder', ladderId);
  const calendar = policyOf(set, 'calendar', calendarId);
  const missing: FieldProblem[] = [];
  if (!ladder) missing.push({ path: 'ladderId', message: `There is no ladder '${ladderId}'.` });
  if (!calendar) missing.push({ path: 'calendarId', message: `There is no calendar '${calendarId}'.` });
  const named = levelCalendars(ladder?.body);
  const others = named.map(({ id }) => [id, policyOf(set, 'calendar', id)] as const);
  const calendars: Record<string, Calendar> = {};
  for (const [id, other] of others) {
    if (other) calendars[id] = other.body;
    else
      missing.push({
        path: 'ladderId',
        message: `Its ladder names a calendar '${id}', which does not exist.`,
      });
  }
  if (!ladder || !calendar || missing.length > 0) return refused(missing);
  const targets = targetsOf(set, playbook.body);
  return checked({
    playbook: playbook.body,
    ladder: ladder.body,
    calendar: calendar.body,
    ...(named.length === 0 ? {} : { calendars }),
    targets,
    versions: {
      [`playbook:${playbookId}`]: playbook.version,
      [`ladder:${ladderId}`]: ladder.version,
      [`calendar:${calendarId}`]: calendar.version,
      ...Object.fromEntries(others.map(([id, other]) => [`calendar:${id}`, other?.version ?? 0])),
      ...Object.fromEntries(SEVERITIES.map((name) => [`severity:${name}`, set.severities[name].version])),
    },
  });
}

/** What each severity promises, and at the playbook's own what the playbook does instead. */
function targetsOf({ severities }: PolicySet, { severity, targets }: Playbook): PinnedPolicy['targets'] {
  const { critical, high, elevated } = severities;
  const all = { critical: critical.body, high: high.body, elevated: elevated.body };
  if (!targets) return all;
  const stated = all[severity];
  return {
    ...all,
    [severity]: { ...stated, ...targets, updates: { ...stated.updates, ...targets.updates } },
  };
}
