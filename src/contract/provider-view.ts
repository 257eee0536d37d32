import type { WaySent } from '../domain/escalation/audience';
import type { LegEvent, LegOutcome, LegTurn } from '../domain/provider/leg';

/** Somebody at the provider; `reach` is how, in the admin's words. */
export interface ReachView {
  readonly name: string;
  readonly reach: string;
}

/** One case with a provider. */
export interface LegView {
  readonly id: string;
  readonly providerId: string;
  readonly name: string;
  readonly reference: string;
  readonly level: number;
  /** Who was told last; null where the settings do not have them any more. */
  readonly contact: (ReachView & { readonly level: number }) | null;
  /** Who is chased next: the next level, or the last again. */
  readonly next: (ReachView & { readonly level: number }) | null;
  readonly turn: LegTurn;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly outcome: LegOutcome | null;
  /** When they are to answer; null where nobody named a time, or it is our turn. */
  readonly dueAt: number | null;
  readonly missed: boolean;
  /** Until when our clocks rest for it, at the longest; null while they run. */
  readonly pausedUntil: number | null;
  /** Cut where it is long; of an open case alone. */
  readonly lastWord: {
    readonly at: number;
    readonly by: string;
    readonly text: string;
    readonly promisedAt: number | null;
  } | null;
  readonly chases: number;
  readonly misses: number;
  /** How many events are older than those shown: the journal has them. */
  readonly earlier: number;
  /** Newest first, the newest few. */
  readonly history: readonly (Omit<LegEvent, 'how'> & { readonly how: WaySent | null })[];
}

export interface ProvidersView {
  readonly legs: readonly LegView[];
  readonly providers: readonly {
    readonly id: string;
    readonly name: string;
    readonly contacts: readonly ReachView[];
  }[];
}
