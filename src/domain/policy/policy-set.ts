import type { Calendar } from '../calendar/calendar';
import type { Criterion } from '../criteria/criterion';
import type { Severity } from '../escalation/severity';
import type { Ladder } from './ladder';
import type { Playbook } from './playbook';
import type { ProjectSettings } from './project-settings';
import type { SeverityTargets } from './severity-targets';
import type { Vocabulary } from './vocabulary';

/** The kinds of policy, each with the type of its body. */
export interface PolicyBodies {
  readonly criterion: Criterion;
  readonly ladder: Ladder;
  readonly calendar: Calendar;
  readonly playbook: Playbook;
  readonly severity: SeverityTargets;
  readonly settings: ProjectSettings;
  readonly vocabulary: Vocabulary;
}
export type PolicyKind = keyof PolicyBodies;

/** In the order in which they are told of. */
export const POLICY_KINDS = [
  'criterion',
  'ladder',
  'calendar',
  'playbook',
  'severity',
  'settings',
  'vocabulary',
] as const satisfies readonly PolicyKind[];

/** One live policy with its version. */
export interface LivePolicy<K extends PolicyKind = PolicyKind> {
  readonly version: number;
  readonly body: PolicyBodies[K];
}

/** The policies saved in one scope, by kind and id: a project's override the site's, the site's override what is shipped. */
export type LivePolicies = {
  readonly [K in PolicyKind]?: Readonly<Record<string, LivePolicy<K>>>;
};

/** Kinds of which a project may have more or fewer; the others are there once and for all. */
export const REMOVABLE_KINDS = [
  'criterion',
  'ladder',
  'calendar',
  'playbook',
] as const satisfies readonly PolicyKind[];
export type RemovableKind = (typeof REMOVABLE_KINDS)[number];

/** The policies taken away in one scope, by kind and id, each with the version under which that was written down. */
export type RemovedPolicies = {
  readonly [K in RemovableKind]?: Readonly<Record<string, number>>;
};

/** Every live policy of a project at one generation. Ids are unique within a kind; severities are keyed by their name. */
export interface PolicySet {
  readonly generation: number;
  readonly criteria: Readonly<Record<string, LivePolicy<'criterion'>>>;
  readonly ladders: Readonly<Record<string, LivePolicy<'ladder'>>>;
  readonly calendars: Readonly<Record<string, LivePolicy<'calendar'>>>;
  readonly playbooks: Readonly<Record<string, LivePolicy<'playbook'>>>;
  readonly severities: Readonly<Record<Severity, LivePolicy<'severity'>>>;
  readonly settings: LivePolicy<'settings'>;
  /** With every code that the project ever had: those it no longer offers are hidden. */
  readonly vocabulary: LivePolicy<'vocabulary'>;
}

/** What a running escalation carries of the policies it was started with, and from which versions. */
export interface PinnedPolicy {
  readonly playbook: Playbook;
  readonly ladder: Ladder;
  readonly calendar: Calendar;
  /** Calendars besides, by id, while which levels of the ladder may be told; absent where no level names one. */
  readonly calendars?: Readonly<Record<string, Calendar>>;
  readonly targets: Readonly<Record<Severity, SeverityTargets>>;
  readonly versions: Readonly<Record<string, number>>;
}
