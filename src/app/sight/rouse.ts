import { done, fail, type Result } from '../../domain/problem';
import { answerSubject } from '../answer-subject';
import { loadPolicies } from '../load-policies';
import type { Ports } from '../ports/ports';
import { subjectSeen } from '../subject-change';

/** Before a person acts on a record that stands still: it goes on where its work item is back, and takes no act while it is not. */
export async function rouse(ports: Ports, escalationId: string): Promise<Result<void>> {
  const head = (await ports.store.get('escalation', escalationId))?.row;
  if (!head?.frozen) return done(undefined);
  const sight = await ports.desk.sightOf(head.subjectId, head.projectId);
  if (sight.kind === 'hidden') return fail('issue-gone', 'the work item is out of sight');
  if (sight.kind === 'there') {
    const { settings } = await loadPolicies(ports.store, head.projectId);
    await answerSubject(ports, escalationId, subjectSeen(sight.subject, settings.body));
  }
  return done(undefined);
}
