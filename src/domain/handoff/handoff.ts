import type { Instant } from '../time';

export const HANDOFF_STATES = ['offered', 'accepted', 'returned', 'withdrawn', 'expired'] as const;
/** `expired`: nobody of the target team answered in time; it went back to the sender's side. */
export type HandoffState = (typeof HANDOFF_STATES)[number];

export const RETURN_REASONS = [
  'wrong-team',
  'package-incomplete',
  'not-reproducible',
  'no-capacity',
  'known-problem',
  'other',
] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** One field of the package, as it was filled in. `name` is null for the fields that every team may ask for. */
export interface PackedField {
  readonly id: string;
  readonly name: string | null;
  readonly text: string;
}

/** One functional move of a work item between teams. Until it is accepted, the sender owns the work item. */
export interface Handoff {
  readonly id: string;
  readonly issueId: string;
  readonly projectId: string;
  /** The escalation that was open when it was offered, or null. */
  readonly escId: string | null;
  /** Values of the team field; `from` is null where the work item was with no team. */
  readonly from: string | null;
  readonly to: string;
  readonly fromTier: number | null;
  readonly toTier: number | null;
  readonly sender: string;
  readonly at: Instant;
  /** When it is to be answered; null where the target team names no time. */
  readonly dueAt: Instant | null;
  /** Zone in which times are said to those who are told. */
  readonly zone: string;
  readonly words: string;
  readonly pack: readonly PackedField[];
  readonly state: HandoffState;
  readonly endedAt: Instant | null;
  /** Account id; null while it is open, and when time ended it. */
  readonly endedBy: string | null;
  readonly returnReason: ReturnReason | null;
  readonly endWords: string;
}

/** The n-th hand-off of a work item, counted from 1: its history is read by key. */
export const handoffId = (issueId: string, n: number): string => `${issueId}-h${n}`;
