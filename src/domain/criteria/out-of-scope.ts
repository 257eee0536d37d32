import type { Criterion } from './criterion';
import type { OutOfScope } from './decision';
import type { Facts } from './fact-value';
import { matchesAny } from './value-match';

/** Why a criterion has nothing to say about this issue; null when it has. */
export function outOfScope({ id, scope }: Criterion, facts: Facts): OutOfScope | null {
  if (scope.projects !== undefined && !scope.projects.includes(facts.projectId)) return 'project';
  if (scope.issueTypes !== undefined && !matchesAny(scope.issueTypes, facts.issueType)) return 'issue-type';
  if (facts.finished && !scope.includeDone) return 'finished';
  if (facts.outsideJql.has(id)) return 'jql';
  return null;
}
