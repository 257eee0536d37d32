import type { Call } from './call';
import type { PolicyFigures } from './criteria-view';

/** Calls of the criteria list, the fitness page and the first run, served by the function `admin`. */
export interface CriteriaCalls {
  readonly 'policies.figures': Call<{ readonly projectId: string }, PolicyFigures>;
}
