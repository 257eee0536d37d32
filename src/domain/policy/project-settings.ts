import type { ValueMatch } from '../criteria/condition';

/** Statuses in which a work item waits for somebody outside, so that clocks rest. */
export interface WaitingStatuses {
  readonly customer: readonly ValueMatch[];
  readonly provider: readonly ValueMatch[];
  /** Elapsed minutes after which our clocks run again although the provider is still awaited; null: they rest as long as the status says so. */
  readonly providerCapMinutes: number | null;
}

/** What a project decides once. */
export interface ProjectSettings {
  /** The Jira project role whose members may run every escalation of the project, by name. */
  readonly escalationRole: string;
  /** Field that holds the team of a work item, as Jira's field id, or null where the project has none. */
  readonly teamFieldId: string | null;
  /** Who leads the team that the field names, by its value (name or id). */
  readonly teams?: readonly { readonly value: string; readonly lead: string }[];
  /** Service's organisations (ids) whose requests count as VIP. */
  readonly vipOrganisations: readonly string[];
  /** Issue types (by name) that count as incidents when they are linked; absent: as Jira Service Management names them in English. */
  readonly incidentTypes?: readonly string[];
  /** After closing, for how long a reopened subject proposes a new escalation linked to the old. */
  readonly reopenGraceMinutes: number;
  readonly waitingStatuses: WaitingStatuses;
}
