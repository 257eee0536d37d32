import type { PolicySet } from '../policy/policy-set';

/** The zone by whose days a project counts: that of the calendar most of its playbooks run by, of several the first by name. */
export function reportZone({ playbooks, calendars }: Pick<PolicySet, 'playbooks' | 'calendars'>): string {
  const uses = new Map<string, number>();
  for (const { body } of Object.values(playbooks)) {
    const zone = calendars[body.calendarId]?.body.zone;
    if (zone !== undefined) uses.set(zone, (uses.get(zone) ?? 0) + 1);
  }
  const zones = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return zones[0]?.[0] ?? 'UTC';
}
