import type { Ports } from '../ports/ports';
import { answerHandoff } from './answer-handoff';

/**
 * Looks at one hand-off: an offer that nobody answered in time goes back to the sender's side. Where the work item is out of sight by
 * then (deleted, moved, its project switched off) it just ends.
 */
export async function advanceHandoff(ports: Ports, id: string): Promise<void> {
  const found = await ports.store.get('handoff', id);
  if (!found) {
    ports.log.warn(`the agenda names hand-off ${id}, which does not exist`);
    return;
  }
  const { state, dueAt, issueId, projectId } = found.row;
  if (state !== 'offered' || dueAt === null || dueAt > ports.clock.now()) return;
  const sight = await ports.desk.sightOf(issueId, projectId);
  const isThere = sight.kind === 'there';
  const expired = await answerHandoff(ports, id, 'engine', { do: isThere ? 'expire' : 'drop' });
  // Somebody who answered meanwhile was first.
  if (!expired.ok && expired.problem.code !== 'already-done')
    ports.log.warn(`hand-off ${id} waits for the next sweep: ${expired.problem.message}`);
}
