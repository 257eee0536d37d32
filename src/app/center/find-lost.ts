import type { Escalation } from '../../domain/escalation/escalation';
import { runs } from '../../domain/escalation/may-do';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';

/**
 * Of ended records that the reader does not see, those whose work item was deleted and which the reader runs: nobody can be asked for
 * sight of it any more, so the project decides. Where it was under a security level, its project's admins alone see it.
 */
export async function findLost(
  { store, desk }: Ports,
  permit: ProjectPermit,
  unseen: readonly Escalation[],
): Promise<ReadonlySet<string>> {
  const ended = unseen.filter(({ stage }) => stage === 'closed' || stage === 'withdrawn');
  if (ended.length === 0) return new Set();
  const { projectId, by } = permit;
  const [project, { settings }, sights] = await Promise.all([
    permit.desk.project(projectId),
    loadPolicies(store, projectId),
    Promise.all(ended.map(({ subjectId }) => desk.sightOf(subjectId, projectId))),
  ]);
  const roles = {
    ...permit.standing,
    escalationRole: project.roles.includes(settings.body.escalationRole),
  };
  const lost = ended.filter(
    (head, index) =>
      sights[index]?.kind === 'gone' && (!head.secured || roles.projectAdmin) && runs(head, roles, by),
  );
  return new Set(lost.map(({ id }) => id));
}
