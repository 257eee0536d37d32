import type { Escalation } from '../domain/escalation/escalation';
import { isOpen } from '../domain/escalation/stage';
import { nextDue } from '../domain/escalation/timers';
import type { Attempt } from './attempt';
import { nextUpdateAt } from './issue-view/standing-promises';
import type { LoadedEscalation } from './load-escalation';
import type { Mirror, Outcome } from './ports/desk';
import type { Ports } from './ports/ports';

/**
 * What others may read of a record as it stands now, to be written on its subject; written twice it is the same. An outcome
 * instead when there is nothing to write.
 */
export async function mirrorOf(
  ports: Ports,
  { state, after }: LoadedEscalation,
): Promise<{ readonly mirror: Mirror } | Outcome> {
  const { head, parts } = state;
  const [subject, installation] = await ports.store.getMany<'subject' | 'job'>([
    { entity: 'subject', key: head.subjectId },
    { entity: 'job', key: 'installation' },
  ]);
  if (!subject || !('count' in subject.row)) return { kind: 'refused', why: 'the subject is not known' };
  const latest = subject.row.openId ?? subject.row.lastId ?? head.id;
  // Another record of the same subject is the one to be read.
  if (latest !== head.id) return { kind: 'done' };
  // While the fix is watched, what a person named is theirs to keep and no state of the record.
  const working = head.stage === 'assessing' || head.stage === 'acting';
  const updateAt = working ? nextUpdateAt(head, parts.pinned, after) : null;
  const reflection = {
    installation: installation && 'body' in installation.row ? String(installation.row.body) : 'none',
    stage: head.stage,
    severity: head.severity,
    level: head.ladder.level,
    manager: head.managerId,
    nextUpdate: updateAt === null ? null : new Date(updateAt).toISOString(),
    count: subject.row.count,
  };
  const words = ports.words.state({ stage: head.stage, severity: head.severity, level: head.ladder.level });
  const due =
    isOpen(head.stage) || head.deadlines.review ? (nextDue(head, parts.pinned, after)?.dueAt ?? null) : null;
  return { mirror: { issueId: head.subjectId, reflection, state: words, nextDueAt: due } };
}

/**
 * A work item that is gone takes no mirror any more, nor for now one whose record stands still, as in an archived project: what others
 * read is written once it is back.
 */
export const mirroredAtRest = (
  written: Outcome,
  { frozen, withdrawn }: Pick<Escalation, 'frozen' | 'withdrawn'>,
): Attempt =>
  written.kind === 'refused' && (frozen !== null || withdrawn === 'subject-deleted')
    ? { kind: 'cancelled', why: 'the work item takes no change' }
    : written;
