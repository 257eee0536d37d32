import type { Instant } from '../time';

/** What happened, by code; holds ids only and is put into words per reader (`journal.<code>` in the translations). */
export type JournalCode =
  | 'opened'
  | 'joined'
  | 'approved'
  | 'declined'
  | 'manager-set'
  | 'manager-overdue'
  | 'assessment-saved'
  | 'assessment-completed'
  | 'assessment-overdue'
  | 'plan-changed'
  | 'plan-agreed'
  | 'plan-overdue'
  | 'action-done'
  | 'action-overdue'
  | 'level-told'
  | 'level-repeated'
  | 'level-empty'
  | 'level-acknowledged'
  | 'level-jumped'
  | 'jumped-to-level'
  | 'level-declined'
  | 'level-all-declined'
  | 'level-answered-by-rest'
  | 'level-deserted'
  | 'level-skipped'
  | 'level-waits'
  | 'level-held-for-duty'
  | 'on-call-unconnected'
  | 'ladder-again'
  | 'ladder-held'
  | 'ladder-resumed'
  | 'ladder-stopped'
  | 're-pinned'
  | 'climbing-resumed'
  | 'climbing-rests'
  | 'ladder-ended'
  | 'update-posted'
  | 'update-reminded'
  | 'update-missed'
  | 'severity-changed'
  | 'linked'
  | 'satisfied'
  | 'monitoring-started'
  | 'monitoring-ended'
  | 'agreement-asked'
  | 'agreed'
  | 'silence-ended'
  | 'relapsed'
  | 'relapse-proposed'
  | 'closed'
  | 'withdrawn'
  | 'subject-resolved'
  | 'subject-gone'
  | 'subject-moved'
  | 'visibility-changed'
  | 'reopen-proposed'
  | 'clocks-paused'
  | 'clocks-resumed'
  | 'pause-capped'
  | 'wait-ended'
  | 'frozen'
  | 'thawed'
  | 'review-overdue'
  | 'approval-overdue'
  | 'effect-done'
  | 'effect-unknown'
  | 'effect-dead'
  | 'effect-cancelled'
  | 'effect-gathered';

export interface JournalLine {
  readonly code: JournalCode;
  readonly params: Readonly<Record<string, string | number | readonly string[] | null>>;
}

/** One decision as it is written down: its lines, and the inputs from which it can be made again. */
export interface JournalEntry {
  readonly at: Instant;
  /** Account id, `engine`, or `criterion:<id>`. */
  readonly by: string;
  readonly lines: readonly JournalLine[];
  readonly inputs: unknown;
}
