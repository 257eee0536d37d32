import { isOpen } from '../../domain/escalation/stage';
import { DAY, FAR, type Instant } from '../../domain/time';
import { agendaWrite, rank } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { isLate, type Finding, type Findings } from './finding';
import { agendaOf, scan } from './scan';

/** Escalations that ended longer ago have had their subjects looked at before. */
const ENDED_WITHIN = 2 * DAY;

/** Every open escalation: is it late, does the agenda know when to look at it, and does its subject name it? */
export async function auditEscalations(
  ports: Ports,
  projects: readonly string[],
  now: Instant,
): Promise<Findings> {
  const found: Finding[] = [];
  const index = 'by-life-due';
  const complete = await scan(ports, 'escalation', { index, partition: ['open'] }, async (heads) => {
    const agenda = await agendaOf(
      ports,
      'escalation',
      heads.map(({ key }) => key),
    );
    for (const head of heads) found.push(...clockOf(head, agenda.get(head.key), now));
    found.push(...(await subjectsOf(ports, heads)));
  });
  for (const projectId of projects) {
    const query = {
      index: 'by-project-ended',
      partition: [projectId, 'ended'],
      from: now - ENDED_WITHIN,
      to: now,
    };
    await scan(ports, 'escalation', query, async (heads) => {
      found.push(...(await subjectsOf(ports, heads)));
    });
  }
  return { found, complete };
}

function clockOf(
  { key, row, rev }: Stored<'escalation'>,
  agendaAt: number | undefined,
  now: Instant,
): Finding[] {
  if (!isOpen(row.stage) || row.dueAt === FAR) return [];
  const known = { what: 'escalation', id: key } as const;
  if (agendaAt === undefined || agendaAt > row.dueAt) {
    const repair = [
      { put: 'escalation' as const, key, row, rev },
      agendaWrite('escalation', key, row.dueAt, rank(row.severity)),
    ];
    return [{ ...known, kind: 'orphan', repair }];
  }
  return isLate(row.dueAt, now) ? [{ ...known, kind: 'late', repair: [] }] : [];
}

/** A subject names its open escalation, and none that has ended: else nobody could escalate it again. */
async function subjectsOf(ports: Ports, heads: readonly Stored<'escalation'>[]): Promise<Finding[]> {
  const subjects = await ports.store.getMany(
    heads.map(({ row }) => ({ entity: 'subject' as const, key: row.subjectId })),
  );
  return heads.flatMap(({ key, row, rev }, index): Finding[] => {
    const subject = subjects[index];
    if (!subject) return [];
    const { openId } = subject.row;
    const known = { kind: 'astray', what: 'subject', id: row.subjectId } as const;
    // Guarded by both: the escalation may have ended, and freed its subject, between the two reads.
    const put = (changed: Partial<typeof subject.row>): Finding => ({
      ...known,
      repair: [
        { put: 'escalation', key, row, rev },
        { put: 'subject', key: subject.key, row: { ...subject.row, ...changed }, rev: subject.rev },
      ],
    });
    if (isOpen(row.stage)) return openId === null ? [put({ openId: key })] : [];
    return openId === key ? [put({ openId: null, lastId: key })] : [];
  });
}
