import type { Calendar } from '../domain/calendar/calendar';
import type { Criterion } from '../domain/criteria/criterion';
import type { Audience } from '../domain/escalation/audience';
import type {
  CustomerWord,
  Monitoring,
  Origin,
  ReasonCode,
  WithdrawReason,
} from '../domain/escalation/escalation';
import type { JournalLine } from '../domain/escalation/journal';
import type { AssessmentPart, Voice } from '../domain/escalation/parts';
import type { Severity } from '../domain/escalation/severity';
import type { Ladder } from '../domain/policy/ladder';
import type { Playbook } from '../domain/policy/playbook';
import type { PolicyChange } from '../domain/policy/policy-difference';
import type { ProjectSettings } from '../domain/policy/project-settings';
import type { SeverityTargets } from '../domain/policy/severity-targets';
import type { Act } from '../domain/escalation/may-do';
import type { Stage } from '../domain/escalation/stage';

/** Acts a caller may do on a work item or its escalation right now: stage and permission both allow them. */
export type { Act };

/** All instants in views are epoch milliseconds; surfaces put them into the reader's zone and language. */
export interface NextDue {
  /** `update:customer`, `ladder:2`, `acknowledgement`, `assessment`, `plan`, `manager`, `monitoring`, `agreement`, `review`, `approval`. */
  readonly what: string;
  readonly dueAt: number;
  readonly overdue: boolean;
  /** Account ids of those whose turn it is. */
  readonly whose: readonly string[];
}

/** A criterion that will hold by time alone: "escalates in 35 min: customer unanswered", and the act that stops it. */
export interface Upcoming {
  readonly criterionId: string;
  readonly name: string;
  readonly at: number;
  readonly fact: string;
  readonly stops: string;
  /** Whether it escalates by itself then, or is proposed to whoever opens it. */
  readonly mode: 'propose' | 'start';
}

/** A criterion that holds and only proposes: whoever opens the work item decides. */
export interface Proposed {
  readonly criterionId: string;
  readonly name: string;
  readonly since: number;
}

export interface LevelView {
  readonly level: number;
  readonly name: string;
  /** `passed` only where it was left before outcomes were kept. */
  readonly state:
    'ahead' | 'told' | 'acknowledged' | 'unanswered' | 'declined' | 'empty' | 'skipped' | 'passed';
  /** Its turn has come: it waits for its hours, or for somebody on duty. */
  readonly waits: 'window' | 'duty' | null;
  /** Account ids: of those told, or of those who would be told now where that is known without asking Jira. */
  readonly people: readonly string[];
  readonly answered: readonly string[];
  readonly declined: readonly string[];
  /** When it was told; of a level that is ahead, when it was told before the climb began again below it. */
  readonly at: number | null;
  readonly answeredAt: number | null;
}

/** How the climb stands, apart from its levels. */
export interface ClimbView {
  /** The level that is told next, if nobody answers first; `nextLevelAt` says when. */
  readonly nextLevel: number | null;
  readonly heldUntil: number | null;
  /** Its end was reached and said. */
  readonly exhausted: boolean;
  /** How often it began again. */
  readonly again: number;
}

export interface ActionView {
  readonly id: string;
  readonly title: string;
  readonly ownerId: string;
  readonly dueAt: number;
  readonly state: 'open' | 'done' | 'dropped';
}

export interface PromiseView {
  readonly audience: Audience;
  /** Null while its clock rests. */
  readonly dueAt: number | null;
  readonly overdue: boolean;
  readonly kept: number;
  readonly missed: number;
}

export interface JournalEntryView {
  readonly key: string;
  readonly at: number;
  readonly by: string;
  readonly lines: readonly JournalLine[];
}

/** A linked work item as the reader may see it; `hidden` says only that there is one. */
export interface LinkView {
  readonly issueId: string;
  readonly key: string | null;
  readonly summary: string | null;
  readonly hidden: boolean;
}

export interface RecordView {
  readonly id: string;
  /** `SUP-142 E1` */
  readonly name: string;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly level: number;
  readonly playbook: string;
  readonly origin: Origin;
  readonly reasonCode: ReasonCode;
  readonly voices: readonly Voice[];
  readonly tried: string;
  readonly managerId: string | null;
  readonly openedAt: number;
  readonly endedAt: number | null;
  readonly withdrawn: WithdrawReason | null;
  readonly relapses: number;
  /** Who asked for it in Jira: the customer whose word is recorded. */
  readonly reporterId: string | null;
  readonly next: NextDue | null;
  /** All that is due or late, soonest first; `next` is the first of it. */
  readonly due: readonly NextDue[];
  readonly promises: readonly PromiseView[];
  /** For whom clocks rest, since when and until when at the longest; null while all run. */
  readonly resting: {
    readonly waits: 'customer' | 'provider';
    readonly since: number;
    readonly until: number | null;
  } | null;
  readonly assessment: AssessmentPart;
  readonly plan: {
    readonly actions: readonly ActionView[];
    readonly agreedAt: number | null;
    readonly agreedBy: string | null;
  };
  readonly levels: readonly LevelView[];
  readonly nextLevelAt: number | null;
  readonly ladder: 'climbing' | 'acknowledged' | 'stopped';
  readonly climb: ClimbView;
  /** In what today's policies differ from those it runs with; empty where they say the same, or it has ended. */
  readonly difference: readonly PolicyChange[];
  /** The customer stayed silent to the end of the policy's patience: the manager may close. */
  readonly silent: boolean;
  readonly monitoring: Monitoring | null;
  readonly satisfied: CustomerWord | null;
  readonly agreed: CustomerWord | null;
  readonly links: readonly LinkView[];
  readonly reviewDueAt: number | null;
  /** Revisions to hand back with a save, so that nobody overwrites what they have not seen. */
  readonly revisions: { readonly head: number; readonly assessment: number; readonly plan: number };
}

/** Everything the surfaces on a work item show, in one call. */
export interface IssueView {
  readonly issue: { readonly id: string; readonly key: string; readonly projectId: string };
  readonly now: number;
  readonly switchedOn: boolean;
  /** The open escalation, or the latest ended one. Null for a reader who is no agent: `badge` has what they may see. */
  readonly record: RecordView | null;
  readonly badge: {
    readonly stage: Stage;
    readonly severity: Severity;
    readonly level: number;
    readonly managerId: string | null;
    readonly nextUpdateAt: number | null;
  } | null;
  readonly upcoming: readonly Upcoming[];
  readonly proposed: readonly Proposed[];
  readonly may: readonly Act[];
}

/** What the Escalate… form needs before anything is sent. */
export interface EscalateForm {
  readonly issue: { readonly id: string; readonly key: string };
  readonly now: number;
  readonly may: boolean;
  /** Somebody was first: a second request joins this one. */
  readonly joins: { readonly name: string; readonly since: number } | null;
  readonly playbooks: readonly { readonly id: string; readonly name: string; readonly severity: Severity }[];
  readonly likelyPlaybookId: string;
  readonly likelyReason: ReasonCode;
  /** By playbook, as set now: who is told at once, and who by the first level and when. */
  readonly tells: Readonly<
    Record<
      string,
      {
        readonly first: readonly string[];
        readonly firstLevelDelay: { readonly minutes: number; readonly clock: 'elapsed' | 'working' };
        readonly people: readonly string[];
      }
    >
  >;
  /** Criteria that hold now or will by time alone. */
  readonly criteria: readonly {
    readonly criterionId: string;
    readonly name: string;
    readonly holds: boolean;
    readonly since: number | null;
    readonly at: number | null;
    readonly fact: string;
  }[];
}

export interface CenterRow {
  readonly id: string;
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  readonly ordinal: number;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly level: number;
  readonly managerId: string | null;
  readonly openedAt: number;
  readonly endedAt: number | null;
  readonly next: NextDue | null;
  readonly relapses: number;
  readonly reasonCode: ReasonCode;
  readonly promises: readonly PromiseView[];
}

export interface CenterPage {
  readonly now: number;
  readonly rows: readonly CenterRow[];
  readonly cursor: string | null;
  /** Something is hidden from the reader; how much is not said. */
  readonly hidden: boolean;
  readonly atRisk: readonly (Upcoming & {
    readonly issueId: string;
    readonly key: string;
    readonly summary: string;
  })[];
}

export interface CriterionSetting {
  readonly id: string;
  readonly name: string;
  readonly mode: 'off' | 'propose' | 'start';
  readonly version: number;
  readonly playbookId: string;
  readonly severity: Severity;
  readonly holdsForMinutes: number;
  /** Firings in this project during the last 30 days; `firedMore` when there were more than are counted. */
  readonly lastFiredAt: number | null;
  readonly fired: number;
  readonly firedMore: boolean;
  /** The whole criterion, for its sentence and its thresholds. */
  readonly body: Criterion;
}

/** A live policy as the settings page shows it and sends it back. */
export interface PolicySetting<Body> {
  readonly id: string;
  readonly version: number;
  readonly body: Body;
}

export interface SettingsView {
  readonly now: number;
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly switchedOn: boolean;
  readonly generation: number;
  readonly criteria: readonly CriterionSetting[];
  readonly ladders: readonly PolicySetting<Ladder>[];
  readonly playbooks: readonly PolicySetting<Playbook>[];
  readonly calendars: readonly PolicySetting<Calendar>[];
  /** By severity, most severe first; the id is the severity. */
  readonly severities: readonly PolicySetting<SeverityTargets>[];
  readonly settings: PolicySetting<ProjectSettings>;
  readonly history: readonly {
    readonly kind: string;
    readonly policyId: string;
    readonly version: number;
    readonly savedAt: number;
    readonly savedBy: string;
  }[];
  /** `dueNow` is counted up to 100. */
  readonly engine: { readonly lastSweepAt: number | null; readonly dueNow: number };
}

/** Why the engine is not well, by code. */
export type HealthReason =
  | 'never-swept' // no sweep has run yet
  | 'sweep-overdue' // the last sweep is longer ago than one tick
  | 'backlog-late' // something has been due for longer than a sweep takes to come
  | 'quota-paused' // Jira said that its quota is used up
  | 'share-used' // the site has spent its own share of the quota for this hour
  | 'audit-overdue'
  | 'audit-found' // the last audit found something late, orphaned, held too long or astray
  | 'reconcile-overdue'
  | 'dead-letters'; // effects were given up

/** How the engine of the site is doing, as data; instants in epoch milliseconds, null where there has been none. */
export interface EngineHealthView {
  readonly now: number;
  /** `late`: it works, yet not in time. `stopped`: three ticks have passed without a sweep. */
  readonly verdict: 'healthy' | 'late' | 'stopped';
  readonly reasons: readonly HealthReason[];
  readonly sweep: { readonly at: number; readonly ageMs: number; readonly latenessMs: number } | null;
  readonly reconcile: { readonly at: number; readonly goesOn: boolean } | null;
  readonly audit: {
    readonly at: number;
    readonly late: number;
    readonly orphans: number;
    readonly overLeased: number;
    readonly astray: number;
    readonly repaired: number;
    readonly complete: boolean;
  } | null;
  /** Counted up to 100; `more` where there is more. */
  readonly backlog: {
    readonly dueNow: number;
    readonly oldestDueAt: number | null;
    readonly pendingEffects: number;
    readonly more: boolean;
  };
  readonly leases: { readonly effects: number; readonly drainUntil: number | null };
  /** The newest twenty. */
  readonly deadLetters: readonly {
    readonly effectId: string;
    readonly escalationId: string;
    readonly kind: string;
    readonly reason: string;
    readonly attempts: number;
    readonly dueAt: number;
  }[];
  readonly deadLettersMore: boolean;
  /** Points that background work spent in this UTC hour, of the site's share. */
  readonly quota: {
    readonly points: number;
    readonly share: number;
    readonly pausedUntil: number | null;
  };
  /** Long work that is running. */
  readonly jobs: readonly {
    readonly id: string;
    readonly kind: string;
    readonly at: number;
    readonly progress: number;
  }[];
}
