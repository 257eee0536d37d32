import { AROUND_THE_CLOCK } from '../calendar/calendar';
import type { Calendar } from '../calendar/calendar';
import type { Criterion } from '../criteria/criterion';
import { SHIPPED_CRITERIA } from '../criteria/shipped-criteria';
import { DEFAULT_TARGETS } from './default-targets';
import { DEFAULT_WAITING_STATUSES } from './default-waiting-statuses';
import type { Ladder } from './ladder';
import type { Playbook } from './playbook';
import type { LivePolicy, PolicyBodies, PolicyKind, PolicySet } from './policy-set';
import type { ProjectSettings } from './project-settings';

/** Shipped with the app; an admin names the project's own zone in the calendar. */
export const SHIPPED_ZONE = 'Europe/Berlin';

const WORKDAY = [{ from: '08:00', to: '18:00' }];

function businessHours(zone: string): Calendar {
  return {
    id: 'business-hours',
    name: 'Business hours',
    zone,
    hours: {
      monday: WORKDAY,
      tuesday: WORKDAY,
      wednesday: WORKDAY,
      thursday: WORKDAY,
      friday: WORKDAY,
      saturday: [],
      sunday: [],
    },
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

/** Its people are roles that every project fills: the lead first, since a missing manager is the lead's to name. */
const SUPPORT_MANAGEMENT: Ladder = {
  id: 'support-management',
  name: 'Support management',
  levels: [
    {
      name: 'Team lead',
      people: [{ kind: 'role', role: 'project-lead' }],
      delay: { minutes: 30, clock: 'working' },
      wait: { minutes: 30, clock: 'working' },
      repeats: 1,
      answer: 'one',
    },
    {
      name: 'Escalation manager',
      people: [
        { kind: 'role', role: 'manager' },
        { kind: 'role', role: 'project-lead' },
      ],
      delay: { minutes: 60, clock: 'working' },
      wait: { minutes: 30, clock: 'working' },
      repeats: 1,
      answer: 'one',
    },
    {
      name: 'Everyone responsible',
      people: [
        { kind: 'role', role: 'project-lead' },
        { kind: 'role', role: 'manager' },
        { kind: 'role', role: 'assignee' },
      ],
      delay: { minutes: 120, clock: 'working' },
      wait: { minutes: 60, clock: 'working' },
      repeats: 2,
      answer: 'one',
    },
  ],
  acknowledgedFor: { minutes: 240, clock: 'working' },
};

const STANDARD: Playbook = {
  id: 'standard',
  name: 'Standard escalation',
  severity: 'high',
  approval: 'none',
  ladderId: 'support-management',
  calendarId: 'business-hours',
  audiences: ['customer', 'management'],
  silence: { wait: { minutes: 1_200, clock: 'working' }, reminders: 2, end: 'ask-manager' },
  managerId: null,
};

/** Counts its working time around the clock: a major incident does not wait for the morning. */
const MAJOR_INCIDENT: Playbook = {
  id: 'major-incident',
  name: 'Major incident',
  severity: 'critical',
  approval: 'none',
  ladderId: 'support-management',
  calendarId: 'always',
  audiences: ['customer', 'management', 'executives'],
  silence: { wait: { minutes: 2_880, clock: 'elapsed' }, reminders: 2, end: 'ask-manager' },
  managerId: null,
};

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
  mode: criterion.mode === 'off' ? 'off' : 'propose',
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
    ladders: byId<'ladder'>([SUPPORT_MANAGEMENT]),
    calendars: byId<'calendar'>([businessHours(zone), always(zone)]),
    playbooks: byId<'playbook'>([STANDARD, MAJOR_INCIDENT]),
    severities: {
      critical: shipped<'severity'>(DEFAULT_TARGETS.critical),
      high: shipped<'severity'>(DEFAULT_TARGETS.high),
      elevated: shipped<'severity'>(DEFAULT_TARGETS.elevated),
    },
    settings: shipped<'settings'>(SETTINGS),
  };
}

/** One object for all projects that saved nothing: working-time tables are kept with the calendar they were built from. */
export const SHIPPED_POLICIES: PolicySet = defaultPolicies();
