import type { Delay } from './delay';
import type { Playbook } from './playbook';

const elapsed = (minutes: number): Delay => ({ minutes, clock: 'elapsed' });
const working = (minutes: number): Delay => ({ minutes, clock: 'working' });

const DAY = 1_440;
/** One day of the shipped business hours. */
const WORKDAY = 600;
/** The automation of many sites closes what is resolved and quiet; theirs is asked to look at this property first. */
const HOLD_AUTO_CLOSE = { kind: 'hold-auto-close', by: 'property', name: 'hold-auto-close' } as const;

/** For whatever has no playbook of its own. */
const STANDARD: Playbook = {
  id: 'standard',
  name: 'Standard escalation',
  purpose: 'For whatever is stuck and fits none of the others.',
  severity: 'high',
  approval: 'none',
  ladderId: 'support-management',
  calendarId: 'business-hours',
  audiences: ['customer', 'management'],
  silence: { wait: working(2 * WORKDAY), reminders: 2, end: 'ask-manager' },
  managerId: null,
};

/** Counts its working time around the clock: a major incident does not wait for the morning. */
const MAJOR_INCIDENT: Playbook = {
  id: 'major-incident',
  name: 'Major incident',
  purpose: 'For anything that hurts many people now, whatever its cause.',
  severity: 'critical',
  approval: 'none',
  ladderId: 'support-management',
  calendarId: 'always',
  audiences: ['customer', 'management', 'executives'],
  silence: { wait: elapsed(2 * DAY), reminders: 2, end: 'ask-manager' },
  managerId: null,
};

export const SERVER_OUTAGE: Playbook = {
  id: 'server-outage',
  name: 'Server outage',
  purpose: 'A server or platform is down: to the infrastructure team, around the clock.',
  severity: 'critical',
  approval: 'none',
  ladderId: 'infrastructure',
  calendarId: 'always',
  audiences: ['customer', 'management', 'team'],
  targets: {
    monitoring: elapsed(DAY),
    review: elapsed(5 * DAY),
    updates: { customer: elapsed(30), management: elapsed(60), team: elapsed(60) },
  },
  roles: ['incident-owner', 'subject-expert'],
  startingActions: [
    { kind: 'named-priority', name: 'Highest' },
    { kind: 'label', label: 'server-outage' },
    { kind: 'named-team', name: 'Infrastructure' },
    HOLD_AUTO_CLOSE,
  ],
  silence: { wait: elapsed(DAY), reminders: 2, end: 'close' },
  managerId: null,
};

/** Few may know, and what the customer hears is part of a plan that management agrees to first. */
export const SECURITY_BREACH: Playbook = {
  id: 'security-breach',
  name: 'Security breach',
  purpose: 'Data or access may be in the wrong hands: to senior management, in confidence.',
  severity: 'critical',
  approval: 'none',
  ladderId: 'senior-management',
  calendarId: 'always',
  audiences: ['customer', 'management', 'executives'],
  customerAfter: 'plan-agreed',
  targets: {
    assessment: elapsed(30),
    monitoring: elapsed(14 * DAY),
    review: elapsed(3 * DAY),
    updates: { customer: elapsed(DAY), management: elapsed(60), executives: elapsed(60) },
  },
  roles: ['incident-owner', 'subject-expert', 'executive-sponsor'],
  startingActions: [{ kind: 'named-priority', name: 'Highest' }, HOLD_AUTO_CLOSE],
  securityLevelName: 'Restricted',
  silence: { wait: elapsed(7 * DAY), reminders: 3, end: 'ask-manager' },
  managerId: null,
};

export const APPLICATION_FAILURE: Playbook = {
  id: 'application-failure',
  name: 'Application failure',
  purpose: 'An application that people need does not work: to its team, then to its owner.',
  severity: 'high',
  approval: 'none',
  ladderId: 'application',
  calendarId: 'business-hours',
  audiences: ['customer', 'management'],
  targets: {
    monitoring: elapsed(3 * DAY),
    updates: { customer: working(180), management: working(300) },
  },
  roles: ['incident-owner', 'problem-owner', 'subject-expert'],
  startingActions: [
    { kind: 'named-priority', name: 'High' },
    { kind: 'label', label: 'application-failure' },
    { kind: 'named-team', name: 'Applications' },
  ],
  silence: { wait: working(2 * WORKDAY), reminders: 2, end: 'ask-manager' },
  managerId: null,
};

/** The customer hears often, and is not taken for satisfied soon: it changes no priority, since it is not about one. */
export const UNRESOLVED_COMPLAINT: Playbook = {
  id: 'unresolved-complaint',
  name: 'Unresolved complaint',
  purpose: 'A customer is unhappy with how they are treated: to the service manager.',
  severity: 'high',
  approval: 'none',
  ladderId: 'service-management',
  calendarId: 'business-hours',
  audiences: ['customer', 'management'],
  targets: {
    monitoring: elapsed(7 * DAY),
    updates: { customer: working(120), management: working(WORKDAY) },
  },
  roles: ['customer-contact', 'incident-owner'],
  startingActions: [{ kind: 'label', label: 'complaint' }, HOLD_AUTO_CLOSE],
  silence: { wait: working(3 * WORKDAY), reminders: 3, end: 'ask-manager' },
  managerId: null,
};

export const NETWORK_FAILURE: Playbook = {
  id: 'network-failure',
  name: 'Network failure',
  purpose: 'Sites or people cannot reach what they need: to the network team, with its provider in view.',
  severity: 'critical',
  approval: 'none',
  ladderId: 'network',
  calendarId: 'always',
  audiences: ['customer', 'management', 'team', 'provider'],
  targets: {
    monitoring: elapsed(2 * DAY),
    updates: {
      customer: elapsed(45),
      management: elapsed(90),
      team: elapsed(120),
      provider: elapsed(60),
    },
  },
  roles: ['incident-owner', 'provider-contact', 'subject-expert'],
  startingActions: [
    { kind: 'named-priority', name: 'Highest' },
    { kind: 'label', label: 'network-failure' },
    { kind: 'named-team', name: 'Network' },
  ],
  silence: { wait: elapsed(2 * DAY), reminders: 2, end: 'close' },
  managerId: null,
};

/** The general one first: it is what the form offers where no rule says more. */
export const SHIPPED_PLAYBOOKS: readonly Playbook[] = [
  STANDARD,
  SERVER_OUTAGE,
  NETWORK_FAILURE,
  APPLICATION_FAILURE,
  SECURITY_BREACH,
  UNRESOLVED_COMPLAINT,
  MAJOR_INCIDENT,
];
