import type { Audience } from '../escalation/audience';
import type { Delay } from './delay';

/** What a severity promises: by when each step is done, and how often each audience hears of it. */
export interface SeverityTargets {
  readonly approval: Delay;
  readonly manager: Delay;
  readonly assessment: Delay;
  readonly plan: Delay;
  /** How long an agreed plan stands before it is looked at again; absent where nobody asks. */
  readonly planReview?: Delay;
  readonly review: Delay;
  readonly monitoring: Delay;
  readonly updates: Readonly<Partial<Record<Audience, Delay>>>;
}
