import type { PeopleBehind } from '../domain/ladder/target-people';
import type { PersonTarget } from '../domain/policy/person-target';
import type { Call } from './call';

/** Calls of the coverage map. */
export interface CoverageCalls {
  /**
   * Who is behind the targets of a ladder of a project, or of the site's defaults, saved or not, by `targetKey`. Schedules answer for the seven days and one from `from`;
   * everything else is as Jira says it now.
   */
  readonly 'coverage.people': Call<
    { readonly projectId: string; readonly targets: readonly PersonTarget[]; readonly from: number },
    { readonly people: PeopleBehind }
  >;
}
