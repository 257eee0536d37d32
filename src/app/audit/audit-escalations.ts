import { isOpen } from '../../domain/escalation/stage';
import { DAY, FAR, type Instant } from '../../domain/time';
import { agendaWrite, rank } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { auditLegs } from './audit-legs';
import { isLate, type Finding, type Findings, type Tour } from './finding';
import { judgeTwice, scan, scanInTurn, type Waiting } from './scan';

/** Escalations that ended longer ago have had their subjects looked at before. */
const ENDED_WITHIN = 2 * DAY;
const PAGES_ENDED = 10;

/** Every open escalation: is it late, does the agenda know when to look at it, and does its subject name it? */
export async function auditEscalations(
  ports: Ports,
  projects: readonly string[],
  tour: Tour,
  now: Instant,
): Promise<Findings> {
  const found: Finding[] = [];
  const open: Waiting<'escalation'> = {
    entity: 'escalation',
    name: 'escalation',
    index: 'by-life-due',
    partition: ['open'],
    at: ({ dueAt }) => dueAt,
  };
  const scanned = await scanInTurn(ports, open, tour, now, async (heads) => {
    found.push(
      ...(await judgeTwice(ports, 'escalation', heads, (head, agendaAt) => clockOf(head, agendaAt, now))),
      ...(await subjectsOf(ports, heads)),
      ...(await auditLegs(ports, heads, now)),
    );
  });
  for (const projectId of projects) {
    const query = {
      index: 'by-project-ended',
      partition: [projectId, 'ended'],
      from: now - ENDED_WITHIN,
      to: now,
    };
    const see = async (heads: readonly Stored<'escalation'>[]): Promise<void> => {
      found.push(...(await subjectsOf(ports, heads)));
    };
    await scan(ports, 'escalation', query, see, PAGES_ENDED);
  }
  return { found, ...scanned };
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

/** A subject names its open escalation, and none that has ended. What an index showed is read again by key where it looks wrong. */
async function subjectsOf(ports: Ports, heads: readonly Stored<'escalation'>[]): Promise<readonly Finding[]> {
  const doubtful = await astrayOf(ports, heads);
  if (doubtful.length === 0) return [];
  const issues = new Set(doubtful.map(({ id }) => id));
  const keys = heads.filter(({ row }) => issues.has(row.subjectId)).map(({ key }) => key);
  const again = await ports.store.getMany(keys.map((key) => ({ entity: 'escalation' as const, key })));
  return astrayOf(
    ports,
    again.filter((head) => head !== undefined),
  );
}

/** Else nobody could escalate the subject again. */
async function astrayOf(ports: Ports, heads: readonly Stored<'escalation'>[]): Promise<Finding[]> {
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
