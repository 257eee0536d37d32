import { isLive } from '../criteria/criterion';
import type { Criterion } from '../criteria/criterion';

/** What a history says of a criterion's scope: its JQL is never part of one, its projects may be. */
interface Known {
  readonly projects: boolean;
}

/** The criterion as a history can decide it: what is off or a draft is tested as if it proposed, and what the history knows nothing of is left out of the scope. */
export function asTested(criterion: Criterion, known: Known): Criterion {
  const { projects, jql: _jql, ...rest } = criterion.scope;
  const scope = known.projects && projects !== undefined ? { ...rest, projects } : rest;
  return { ...criterion, scope, mode: isLive(criterion) ? criterion.mode : 'propose' };
}
