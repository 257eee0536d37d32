import type { Instant } from '../time';
import type { ProcessStep } from '../audit/process-step';
import type { Trend } from '../insight/trend';

/** What the review makes of an escalation, as shipped; counted in reports. */
export const OUTCOMES = ['justified', 'avoidable', 'wrong-path', 'false-alarm'] as const;
/** One of these, or of those that the project's vocabulary adds. */
export type Outcome = string;

/** A step that somebody who runs the record let go, why, and until when; without an end it stays waived. */
export interface Waiver {
  readonly step: ProcessStep;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
  readonly until: Instant | null;
}

/** The words of a review, as they are typed, shared with other escalations, and completed. */
export interface ReviewWords {
  readonly happened: string;
  readonly wentWell: string;
  readonly causes: string;
  readonly outcome: Outcome | null;
}

/** The problem behind it. `openedAt` is when Jira created it, null where that is not known. */
export interface LinkedProblem {
  readonly issueId: string;
  readonly openedAt: Instant | null;
  readonly created: boolean;
}

/** How it goes and how it went: trend and waivers while it runs, the review once it is closed. */
export interface ReviewPart extends ReviewWords {
  /** Counts the saves of the words: a save names the one it was based on. */
  readonly textRev: number;
  /** Who owes what by when is the duty of the same id. */
  readonly preventive: readonly { readonly id: string; readonly title: string }[];
  readonly problem: LinkedProblem | null;
  readonly completedAt: Instant | null;
  readonly completedBy: string | null;
  readonly trend: {
    readonly value: Trend;
    readonly words: string;
    readonly by: string;
    readonly at: Instant;
  } | null;
  readonly waivers: readonly Waiver[];
}

export const EMPTY_REVIEW: ReviewPart = {
  textRev: 0,
  happened: '',
  wentWell: '',
  causes: '',
  outcome: null,
  preventive: [],
  problem: null,
  completedAt: null,
  completedBy: null,
  trend: null,
  waivers: [],
};
