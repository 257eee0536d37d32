import type { FiguresView } from '../../../src/contract/report-view';
import { AUDIENCES, type Audience } from '../../../src/domain/escalation/audience';
import { EFFORT_KINDS, type EffortKind } from '../../../src/domain/insight/effort';
import { ratingsIn } from '../../../src/domain/report/ratings';
import { END_STAGES, type Count } from '../../../src/domain/report/tally';

/** What was counted; a count that is not there is zero. */
export const counted = ({ counts }: FiguresView, what: Count): number => counts[what] ?? 0;

export const endedIn = (figures: FiguresView): number =>
  END_STAGES.reduce((sum, stage) => sum + counted(figures, stage), 0);

/** A part of a whole; null where there is no whole to be a part of. */
export const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export function promisesOf(figures: FiguresView, audiences: readonly Audience[] = AUDIENCES) {
  const sum = (what: 'kept' | 'missed'): number =>
    audiences.reduce((total, audience) => total + counted(figures, `${what}:${audience}`), 0);
  const [kept, missed] = [sum('kept'), sum('missed')];
  return { kept, missed, share: shareOf(kept, kept + missed) };
}

const minutesOf = (figures: FiguresView, kinds: readonly EffortKind[]): number =>
  kinds.reduce((sum, kind) => sum + counted(figures, `effort:${kind}`), 0);

/** Minutes that people logged; null where nobody logged any of any kind, for then nothing is known of it. */
export const effortOf = (figures: FiguresView, kinds: readonly EffortKind[] = EFFORT_KINDS): number | null =>
  minutesOf(figures, EFFORT_KINDS) === 0 ? null : minutesOf(figures, kinds);

/** Of it out of hours. */
export function lateEffortOf(figures: FiguresView): number | null {
  if (effortOf(figures) === null) return null;
  return EFFORT_KINDS.reduce((sum, kind) => sum + counted(figures, `late:${kind}`), 0);
}

/** Of those whose SLAs are known, the share that was breached already when escalated. */
export const slaLateShareOf = (figures: FiguresView): number | null =>
  shareOf(counted(figures, 'slaLate'), counted(figures, 'slaKnown'));

/** How customers rated the requests, 1 to 5 on average; null where nobody did. */
export const ratingOf = (figures: FiguresView): number | null => ratingsIn(figures, 'request').mean;

/** What was priced of it; null where costs are not shown, or nothing was logged. */
export const costIn = (figures: FiguresView): number | null =>
  effortOf(figures) === null ? null : figures.cost;
