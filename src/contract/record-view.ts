import type { Audience, Channel } from '../domain/escalation/audience';
import type {
  CustomerWord,
  Monitoring,
  Origin,
  ReasonCode,
  WithdrawReason,
} from '../domain/escalation/escalation';
import type { JournalLine } from '../domain/escalation/journal';
import type { Act } from '../domain/escalation/may-do';
import type { RecordTeam } from './people-view';
import type { AssessmentPart, Voice } from '../domain/escalation/parts';
import type { SecurityStep } from '../domain/escalation/security-step';
import type { Severity } from '../domain/escalation/severity';
import type { Stage } from '../domain/escalation/stage';
import type { PolicyChange } from '../domain/policy/policy-difference';
import type { PlanView } from './plan-view';
import type { ProvidersView } from './provider-view';

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

/** One page of a journal, newest first. */
export interface JournalPageView {
  readonly entries: readonly JournalEntryView[];
  readonly cursor: string | null;
  /** Work items that the lines name by id; `key` is null where the reader may not see one. */
  readonly links: readonly { readonly issueId: string; readonly key: string | null }[];
}

/** A linked work item as the reader may see it; `hidden` says only that there is one. */
export interface LinkView {
  readonly issueId: string;
  readonly key: string | null;
  readonly summary: string | null;
  readonly hidden: boolean;
  /** This record was merged into that work item's. */
  readonly survivor?: true;
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
  readonly team: RecordTeam;
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
  /** Whom it may address, how they are reached, and when they last heard. */
  readonly audiences: readonly {
    readonly audience: Audience;
    readonly channel: Channel;
    readonly updatedAt: number | null;
  }[];
  /** For whom clocks rest, since when and until when at the longest; null while all run. */
  readonly resting: {
    readonly waits: 'customer' | 'provider';
    readonly since: number;
    readonly until: number | null;
  } | null;
  readonly assessment: AssessmentPart;
  readonly plan: PlanView;
  /** The playbook's security level, where it has one and it was tried. */
  readonly security: SecurityStep | null;
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
  /** The first linked work items; the others are paged with the links. */
  readonly links: readonly LinkView[];
  readonly moreLinks: boolean;
  readonly providers: ProvidersView;
  readonly reviewDueAt: number | null;
  /** Revisions to hand back with a save, so that nobody overwrites what they have not seen. */
  readonly revisions: { readonly head: number; readonly assessment: number; readonly plan: number };
}
