import { getAppContext } from '@forge/api';
import type { Clock } from '../app/ports/ports';

/** The platform's time, and how much of it this invocation has left. */
export const platformClock: Clock = {
  now: () => Date.now(),
  remainingMs: () => getAppContext().invocationRemainingTimeInMillis(),
};
