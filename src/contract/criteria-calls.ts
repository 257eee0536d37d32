import type { Call } from './call';
import type { PolicyFigures } from './criteria-view';
import type { SettingsView } from './settings-view';

/** Calls of the criteria list, the fitness page and the first run, served by the function `admin`. */
export interface CriteriaCalls {
  readonly 'policies.figures': Call<{ readonly projectId: string }, PolicyFigures>;
  /** Saves what the first run proposed, all or nothing, and switches the project on. Each body is checked whole. */
  readonly 'first-run.apply': Call<
    {
      readonly projectId: string;
      readonly generation: number;
      readonly policies: readonly {
        readonly kind: string;
        readonly policyId: string;
        readonly body: unknown;
      }[];
    },
    SettingsView
  >;
}
