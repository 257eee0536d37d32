import type { Instant } from '../time';
import type { CustomerWord } from './customer-word';
import type { ApprovalRun } from './approval-run';
import type { Audience } from './audience';
import type { Named } from '../criteria/history';
import type { Trend } from '../insight/trend';
import type { LegClock } from '../provider/leg';
import type { LadderRun } from '../ladder/ladder-run';
import type { Pause, Waiting } from './pause';
import type { SecurityStep } from './security-step';
import type { Severity } from './severity';
import type { Stage } from './stage';
import type { StartedAction } from './started-action';

export type { CustomerWord } from './customer-word';

/** Why an escalation was asked for, as shipped; the words are free, the code is counted in reports. */
export const REASONS = [
  'stuck',
  'unanswered',
  'sla',
  'impact',
  'complaint',
  'recurring',
  'security',
  'other',
] as const;
/** One of these, or of those that the project's vocabulary adds. */
export type ReasonCode = string;

/** Why an escalation is taken back. */
export const WITHDRAW_REASONS = [
  'resolved',
  'not-needed',
  'mistake',
  'handled-elsewhere',
  'subject-deleted',
  'other',
] as const;
export type WithdrawReason = (typeof WITHDRAW_REASONS)[number];

/** Who started it. `by` is an account id, or a criterion's id. */
export interface Origin {
  readonly kind: 'agent' | 'criterion' | 'customer' | 'automation';
  readonly by: string;
}

/** Who is written down as having asked for it: an account id, or `criterion:<id>`. */
export const actorOf = ({ kind, by }: Origin): string => (kind === 'criterion' ? `criterion:${by}` : by);

/** An update owed to an audience. `promised` tells a time a person named from the pace of the severity. */
export interface UpdatePromise {
  readonly dueAt: Instant;
  readonly since: Instant;
  readonly promised: boolean;
  readonly reminded: boolean;
  readonly missed: boolean;
  readonly kept: number;
  readonly missedCount: number;
}

/** By when a step of the process is due; `overdue` once it was marked, null when it is done or does not apply. */
export interface Deadline {
  readonly dueAt: Instant;
  readonly overdue: boolean;
  /** Of a review: its lateness was told to the last level of the ladder too. */
  readonly escalated?: boolean;
}

/** How the reviews of a plan went. Marks name the instant from which the clock ran, so that a later run begins without them. */
export interface PlanReview {
  readonly reviewedAt: Instant | null;
  readonly reviewedBy: string | null;
  /** Did the last review change the plan. */
  readonly changed: boolean;
  readonly remindedFor: Instant | null;
  readonly overdueFor: Instant | null;
  readonly kept: number;
  readonly missed: number;
}

export interface Monitoring {
  readonly since: Instant;
  readonly until: Instant;
  /** When the customer was last asked to agree, and how often. */
  readonly askedAt: Instant | null;
  readonly asked: number;
  /** The subject has been seen resolved: seen open after that, it was reopened. */
  readonly wasResolved: boolean;
}

/**
 * The head of an escalation: small, and all that its clocks need. Its words live in parts beside it.
 * `id` is `<issueId>-<ordinal>`, so that the same start made twice is the same escalation.
 */
export interface Escalation {
  readonly id: string;
  readonly ordinal: number;
  readonly subjectId: string;
  readonly projectId: string;
  readonly playbookId: string;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly origin: Origin;
  readonly reasonCode: ReasonCode;
  readonly managerId: string | null;
  readonly reporterId: string | null;
  /** The customer's organisations when it was escalated; absent where it had none. */
  readonly organisations?: readonly Named[];
  /** The subject carries a security level: the escalation stays out of what readers share. */
  readonly secured: boolean;
  readonly openedAt: Instant;
  readonly startedAt: Instant | null;
  readonly stageSince: Instant;
  readonly endedAt: Instant | null;
  readonly ladder: LadderRun;
  readonly promises: Readonly<Partial<Record<Audience, UpdatePromise>>>;
  /** When each audience last heard; absent until the first update. */
  readonly updatedAt?: Readonly<Partial<Record<Audience, Instant>>>;
  readonly deadlines: Readonly<
    Partial<Record<'approval' | 'manager' | 'assessment' | 'plan' | 'review', Deadline>>
  >;
  /** While requested: whom the playbook names to approve it; absent where those who run escalations approve. */
  readonly approval?: ApprovalRun | null;
  readonly planAgreedAt: Instant | null;
  /** What the playbook set on the subject; absent until something is. */
  readonly starting?: readonly StartedAction[];
  /** What the playbook wanted by a name that the project has not, as `priority:<name>`. */
  readonly skipped?: readonly string[];
  /** The playbook's security level; absent until it was tried. */
  readonly security?: SecurityStep;
  /** The plan's reviews; absent until the first is due or done. */
  readonly planReview?: PlanReview;
  readonly monitoring: Monitoring | null;
  readonly satisfied: CustomerWord | null;
  readonly agreed: CustomerWord | null;
  /** How it goes, as its manager sees it; absent until somebody said. */
  readonly trend?: Trend;
  readonly relapses: number;
  readonly withdrawn: WithdrawReason | null;
  /** The record that it was merged into. */
  readonly mergedInto?: string;
  /** The customer was asked to agree and stayed silent to the end of the policy's patience. */
  readonly silent: boolean;
  /** The project is switched off or the subject out of the app's sight: clocks stand still until a later look finds it back. */
  readonly frozen: { readonly since: Instant; readonly lookAgainAt: Instant } | null;
  /** Stretches in which clocks rest, and which of them: open ones, and closed ones that still push something out. */
  readonly pauses: readonly Pause[];
  /** Clocks of the cases that wait for a provider; absent until the first case. */
  readonly legs?: readonly LegClock[];
  /** Whom the subject's status waits for, as it was last seen. */
  readonly waiting: Waiting['reason'] | null;
  /** When it was last decided upon; a clock that was set back does not go before it. */
  readonly lastAt: Instant;
}
