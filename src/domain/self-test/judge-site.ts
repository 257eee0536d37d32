import { notificationGaps, type NotificationGap, type NotifiedEvents } from './judge-notifications';

/** What was read of one project for the self-test; `null` where Jira did not tell. */
export interface ProbedProject {
  readonly key: string;
  /** Permissions that the app lacks there, by Jira's names. */
  readonly missing: readonly string[] | null;
  /** Security levels that the admin is in and the app is not, by name. */
  readonly blindLevels: readonly string[] | null;
  readonly escalationRole: string;
  readonly role: 'held' | 'empty' | 'missing' | 'hidden';
  readonly calendars: readonly {
    readonly name: string;
    readonly zone: string;
    readonly isShipped: boolean;
  }[];
  /** The field that the settings name for teams; null where it is to be found by its kind. */
  readonly teamFieldId: string | null;
  readonly teams: number;
  readonly notified: NotifiedEvents | null;
}

/** What was read of the site. */
export interface ProbedSite {
  readonly fieldIds: readonly string[];
  readonly slas: number;
  /** Fields of the kind team. */
  readonly teamFields: number;
  /** The app's own fields are listed by Jira. */
  readonly ownFields: boolean;
  /** IANA, of the admin. */
  readonly zone: string;
  /** Zones that this platform can count in. */
  readonly isZone: (zone: string) => boolean;
  readonly projects: readonly ProbedProject[];
}

export const CHECKS = [
  'own-fields',
  'slas',
  'team-field',
  'permissions',
  'security',
  'role',
  'notifications',
  'zone',
] as const;
export type Check = (typeof CHECKS)[number];

/** One thing that was checked. `unknown`: Jira did not tell. */
export interface Finding {
  readonly check: Check;
  readonly state: 'good' | 'look' | 'bad' | 'unknown';
  /** A project's key; null for the site. */
  readonly project: string | null;
  /** Which text says it and what to do: `<check>.<code>`. */
  readonly code:
    | 'good'
    | 'none'
    | 'gone'
    | 'missing'
    | 'blind'
    | 'empty'
    | 'unknown'
    | 'wrong'
    | 'shipped'
    | NotificationGap;
  /** Names that the text speaks of. */
  readonly names: readonly string[];
}

/** Everything that was checked, what is bad first. */
export function judgeSite(site: ProbedSite): readonly Finding[] {
  const found = [
    site.ownFields
      ? good('own-fields', null)
      : ({ check: 'own-fields', state: 'bad', project: null, code: 'missing', names: [] } as const),
    site.slas > 0
      ? good('slas', null)
      : ({ check: 'slas', state: 'look', project: null, code: 'none', names: [] } as const),
    ...site.projects.flatMap((project) => [
      permissionsOf(project),
      securityOf(project),
      roleOf(project),
      teamFieldOf(project, site),
      ...notificationsOf(project),
      ...zonesOf(project, site),
    ]),
  ];
  return [...found].sort((a, b) => RANK[a.state] - RANK[b.state]);
}

const RANK = { bad: 0, look: 1, unknown: 2, good: 3 } as const;

const good = (check: Check, project: string | null): Finding => ({
  check,
  state: 'good',
  project,
  code: 'good',
  names: [],
});
const unknown = (check: Check, project: string): Finding => ({
  check,
  state: 'unknown',
  project,
  code: 'unknown',
  names: [],
});

function permissionsOf({ key, missing }: ProbedProject): Finding {
  if (missing === null) return unknown('permissions', key);
  if (missing.length === 0) return good('permissions', key);
  return { check: 'permissions', state: 'bad', project: key, code: 'missing', names: missing };
}

function securityOf({ key, blindLevels }: ProbedProject): Finding {
  if (blindLevels === null) return unknown('security', key);
  if (blindLevels.length === 0) return good('security', key);
  return { check: 'security', state: 'look', project: key, code: 'blind', names: blindLevels };
}

function roleOf({ key, role, escalationRole }: ProbedProject): Finding {
  if (role === 'hidden') return unknown('role', key);
  if (role === 'held') return good('role', key);
  return { check: 'role', state: 'bad', project: key, code: role, names: [escalationRole] };
}

function teamFieldOf({ key, teamFieldId, teams }: ProbedProject, site: ProbedSite): Finding {
  if (teamFieldId !== null && !site.fieldIds.includes(teamFieldId))
    return { check: 'team-field', state: 'bad', project: key, code: 'gone', names: [teamFieldId] };
  if (teamFieldId === null && teams > 0 && site.teamFields === 0)
    return { check: 'team-field', state: 'bad', project: key, code: 'none', names: [] };
  return good('team-field', key);
}

function notificationsOf({ key, notified }: ProbedProject): readonly Finding[] {
  if (notified === null) return [unknown('notifications', key)];
  const gaps = notificationGaps(notified);
  if (gaps.length === 0) return [good('notifications', key)];
  return gaps.map((code) => ({
    check: 'notifications',
    state: 'look',
    project: key,
    code,
    names: [notified.scheme],
  }));
}

function zonesOf({ key, calendars }: ProbedProject, site: ProbedSite): readonly Finding[] {
  const wrong = calendars.filter(({ zone }) => !site.isZone(zone));
  const foreign = calendars.filter(({ zone, isShipped }) => isShipped && zone !== site.zone);
  const told = (code: 'wrong' | 'shipped', list: typeof calendars): Finding => ({
    check: 'zone',
    state: code === 'wrong' ? 'bad' : 'look',
    project: key,
    code,
    names: list.map(({ name, zone }) => `${name} (${zone})`),
  });
  if (wrong.length > 0) return [told('wrong', wrong)];
  return foreign.length > 0 ? [told('shipped', foreign)] : [good('zone', key)];
}
