import { WORKDAY_HOURS } from '../calendar/workday-hours';
import { AROUND_THE_CLOCK } from '../calendar/calendar';
import type { Calendar } from '../calendar/calendar';
import type { Criterion } from '../criteria/criterion';
import { SHIPPED_CRITERIA } from '../criteria/shipped-criteria';
import { DEFAULT_TARGETS } from './default-targets';
import { DEFAULT_VOCABULARY } from './default-vocabulary';
import { DEFAULT_WAITING_STATUSES } from './default-waiting-statuses';
import type { LivePolicy, PolicyBodies, PolicyKind, PolicySet } from './policy-set';
import type { ProjectSettings } from './project-settings';
import { SHIPPED_LADDERS } from './shipped-ladders';
import { SHIPPED_PLAYBOOKS } from './shipped-playbooks';

/** Shipped with the app; an admin names the project's own zone in the calendar. */
export const SHIPPED_ZONE = 'Europe/Berlin';

function businessHours(zone: string): Calendar {
  return {
    id: 'business-hours',
    name: 'Business hours',
    zone,
    hours: WORKDAY_HOURS,
    holidays: [],
  };
}

const always = (zone: string): Calendar => ({
  id: 'always',
  name: 'Around the clock',
  zone,
  hours: AROUND_THE_CLOCK,
  holidays: [],
});

/** Administrators exist in every project; whoever wants escalations run by others names their role. */
const SETTINGS: ProjectSettings = {
  escalationRole: 'Administrators',
  teamFieldId: null,
  vipOrganisations: [],
  reopenGraceMinutes: 20_160,
  waitingStatuses: DEFAULT_WAITING_STATUSES,
};

/** Owner of what is shipped, until somebody saves it as theirs. */
export const SHIPPED_OWNER = 'shipped';

/** Nothing starts an escalation by itself before an admin has said so: as shipped, criteria propose at most. */
const CRITERIA: readonly Criterion[] = SHIPPED_CRITERIA.map(({ criterion }) => ({
  ...criterion,
  ownerId: SHIPPED_OWNER,
  mode: criterion.mode === 'start' ? 'propose' : criterion.mode,
}));

const shipped = <K extends PolicyKind>(body: PolicyBodies[K]): LivePolicy<K> => ({ version: 0, body });

function byId<K extends 'criterion' | 'ladder' | 'calendar' | 'playbook'>(
  bodies: readonly PolicyBodies[K][],
): Readonly<Record<string, LivePolicy<K>>> {
  return Object.fromEntries(bodies.map((body) => [body.id, shipped<K>(body)]));
}

/** What holds where nobody saved anything, complete enough to work at once. Version 0 of each policy, generation 0. */
export function defaultPolicies(zone: string = SHIPPED_ZONE): PolicySet {
  return {
    generation: 0,
    criteria: byId<'criterion'>(CRITERIA),
    ladders: byId<'ladder'>(SHIPPED_LADDERS),
    calendars: byId<'calendar'>([businessHours(zone), always(zone)]),
    playbooks: byId<'playbook'>(SHIPPED_PLAYBOOKS),
    severities: {
      critical: shipped<'severity'>(DEFAULT_TARGETS.critical),
      high: shipped<'severity'>(DEFAULT_TARGETS.high),
      elevated: shipped<'severity'>(DEFAULT_TARGETS.elevated),
    },
    settings: shipped<'settings'>(SETTINGS),
    vocabulary: shipped<'vocabulary'>(DEFAULT_VOCABULARY),
  };
}

/** One object for all projects that saved nothing: working-time tables are kept with the calendar they were built from. */
export const SHIPPED_POLICIES: PolicySet = defaultPolicies();
