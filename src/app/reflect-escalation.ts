import { isOpen } from '../domain/escalation/stage';
import { nextDue } from '../domain/escalation/timers';
import type { Escalation } from '../domain/escalation/escalation';
import type { LoadedEscalation } from './load-escalation';
import type { Outcome } from './ports/desk';
import type { Ports } from './ports/ports';

/** Writes what others may read from the record as it stands now; written twice it is the same. */
export async function reflectEscalation(ports: Ports, { state, after }: LoadedEscalation): Promise<Outcome> {
  const { head, parts } = state;
  const [subject, installation] = await ports.store.getMany<'subject' | 'job'>([
    { entity: 'subject', key: head.subjectId },
    { entity: 'job', key: 'installation' },
  ]);
  if (!subject || !('count' in subject.row)) return { kind: 'refused', why: 'the subject is not known' };
  const latest = subject.row.openId ?? subject.row.lastId ?? head.id;
  if (latest !== head.id) return { kind: 'done' };
  const nextUpdateAt = nextUpdate(head);
  const reflection = {
    installation: installation && 'body' in installation.row ? String(installation.row.body) : 'none',
    stage: head.stage,
    severity: head.severity,
    level: head.ladder.level,
    manager: head.managerId,
    nextUpdate: nextUpdateAt === null ? null : new Date(nextUpdateAt).toISOString(),
    count: subject.row.count,
  };
  const words = ports.words.state({ stage: head.stage, severity: head.severity, level: head.ladder.level });
  const due =
    isOpen(head.stage) || head.deadlines.review ? (nextDue(head, parts.pinned, after)?.dueAt ?? null) : null;
  return ports.desk.reflect(head.subjectId, reflection, words, due);
}

/** The earliest update that is owed to anybody, while updates are owed. */
export function nextUpdate(head: Escalation): number | null {
  if (head.stage !== 'assessing' && head.stage !== 'acting') return null;
  const owed = Object.values(head.promises).map(({ dueAt }) => dueAt);
  return owed.length === 0 ? null : Math.min(...owed);
}
