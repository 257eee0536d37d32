import type { WaySent } from '../escalation/audience';
import type { Instant } from '../time';
import type { LegOutcome, LegTurn } from './leg';

/** What people do about a case with a provider. `dueAt`: when they are to answer by the settings; null where those name no time. */
export type LegCommand =
  | {
      readonly do: 'open-leg';
      readonly providerId: string;
      readonly name: string;
      readonly reference: string;
      readonly level: number;
      readonly words: string;
      readonly capMinutes: number;
      readonly dueAt: Instant | null;
    }
  /** What the provider said at `at`, whose turn it is then, and by when they promised to say more. */
  | {
      readonly do: 'leg-word';
      readonly legId: string;
      readonly words: string;
      readonly at: Instant;
      readonly turn: LegTurn;
      readonly promisedAt: Instant | null;
      readonly reference: string;
      readonly dueAt: Instant | null;
    }
  /** `was`: the level that the person saw, so that two do not chase the same contact unknown to each other. */
  | {
      readonly do: 'chase-leg';
      readonly legId: string;
      readonly level: number;
      readonly was: number;
      readonly text: string;
      readonly how: WaySent;
      readonly sentAt: Instant;
      readonly dueAt: Instant | null;
    }
  | {
      readonly do: 'close-leg';
      readonly legId: string;
      readonly outcome: LegOutcome;
      readonly words: string;
    };
