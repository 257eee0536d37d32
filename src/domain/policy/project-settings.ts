import type { ValueMatch } from '../criteria/condition';
import type { EffortRates } from '../insight/effort';
import type { PortalPolicy } from '../portal/portal-policy';
import type { Provider } from '../provider/provider';
import type { Team } from '../handoff/team';

/** Statuses in which a work item waits for somebody outside, so that clocks rest. */
export interface WaitingStatuses {
  readonly customer: readonly ValueMatch[];
  readonly provider: readonly ValueMatch[];
  /** Elapsed minutes after which our clocks run again although the provider is still awaited; null: they rest as long as the status says so. */
  readonly providerCapMinutes: number | null;
}

/** Somebody who knows certain subjects; no sites: wherever they are. */
export interface Expert {
  readonly personId: string;
  readonly subjects: readonly string[];
  readonly sites: readonly string[];
  /** The calendar of their hours; absent: nobody knows when they work. */
  readonly calendarId?: string;
}

/** Phrases that people of a project use again and again; those of updates may hold placeholders. */
export interface QuickWords {
  readonly updates: readonly string[];
  /** Reasons for which something is declined, returned or taken back. */
  readonly reasons: readonly string[];
}

/** What a project decides once. */
export interface ProjectSettings {
  /** The Jira project role whose members may run every escalation of the project, by name. */
  readonly escalationRole: string;
  /** Field that holds the team of a work item, as Jira's field id, or null where the project has none. */
  readonly teamFieldId: string | null;
  /** The teams that the field names: who leads and who is in each, and what it asks for when work is offered to it. */
  readonly teams?: readonly Team[];
  /** Service providers with whom cases can be opened inside an escalation. */
  readonly providers?: readonly Provider[];
  /** Whom to ask about what, and where; as many entries as there are experts. */
  readonly roster?: readonly Expert[];
  /** Service's organisations (ids) whose requests count as VIP. */
  readonly vipOrganisations: readonly string[];
  /** Issue types (by name) that count as incidents when they are linked; absent: as Jira Service Management names them in English. */
  readonly incidentTypes?: readonly string[];
  /** What an hour of work on an escalation costs; absent: nobody is shown costs. */
  readonly rates?: EffortRates;
  /** After closing, for how long a reopened subject proposes a new escalation linked to the old. */
  readonly reopenGraceMinutes: number;
  readonly waitingStatuses: WaitingStatuses;
  readonly quickWords?: QuickWords;
  /** What customers see and do in the portal; absent: as shipped. */
  readonly portal?: PortalPolicy;
}
