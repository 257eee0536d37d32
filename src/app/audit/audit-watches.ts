import { isOpen } from '../../domain/escalation/stage';
import { FAR, type Instant } from '../../domain/time';
import { agendaWrite } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { isLate, type Finding, type Findings, type Tour } from './finding';
import { judgeTwice, scanInTurn, type Waiting } from './scan';

/**
 * The watches of every project: does the agenda know when time may change an issue, and does the subject row name an escalation
 * that is there?
 */
export async function auditWatches(
  ports: Ports,
  projects: readonly string[],
  tour: Tour,
  now: Instant,
): Promise<Findings> {
  const found: Finding[] = [];
  const parts: { readonly complete: boolean; readonly tour: Tour }[] = [];
  for (const projectId of projects) {
    const watches: Waiting<'watch'> = {
      entity: 'watch',
      name: `watch:${projectId}`,
      index: 'by-change',
      partition: [projectId],
      at: ({ changesAt }) => changesAt,
    };
    const see = async (rows: readonly Stored<'watch'>[]): Promise<void> => {
      const judge = (watch: Stored<'watch'>, agendaAt: Instant | undefined): readonly Finding[] =>
        clockOf(watch, agendaAt, now);
      found.push(...(await judgeTwice(ports, 'watch', rows, judge)), ...(await subjectsOf(ports, rows)));
    };
    parts.push(await scanInTurn(ports, watches, tour, now, see));
  }
  return {
    found,
    complete: parts.every(({ complete }) => complete),
    tour: Object.fromEntries(parts.flatMap((part) => Object.entries(part.tour))),
  };
}

function clockOf({ key, row, rev }: Stored<'watch'>, agendaAt: number | undefined, now: Instant): Finding[] {
  if (row.changesAt === FAR) return [];
  const known = { what: 'watch', id: key } as const;
  if (agendaAt === undefined || agendaAt > row.changesAt) {
    const repair = [{ put: 'watch' as const, key, row, rev }, agendaWrite('watch', key, row.changesAt, 2)];
    return [{ ...known, kind: 'orphan', repair }];
  }
  return isLate(row.changesAt, now) ? [{ ...known, kind: 'late', repair: [] }] : [];
}

/** A subject that names an escalation which is not there, or has ended, could never be escalated again. */
async function subjectsOf(ports: Ports, watches: readonly Stored<'watch'>[]): Promise<Finding[]> {
  const rows = await ports.store.getMany(watches.map(({ key }) => ({ entity: 'subject' as const, key })));
  const open = rows.flatMap((subject) => {
    const openId = subject?.row.openId ?? null;
    return subject && openId !== null ? [{ subject, openId }] : [];
  });
  const heads = await ports.store.getMany(
    open.map(({ openId }) => ({ entity: 'escalation' as const, key: openId })),
  );
  return open.flatMap(({ subject, openId }, index): Finding[] => {
    const head = heads[index]?.row;
    if (head && isOpen(head.stage)) return [];
    const row = { ...subject.row, openId: null, lastId: head ? openId : subject.row.lastId };
    const repair = [{ put: 'subject' as const, key: subject.key, row, rev: subject.rev }];
    return [{ kind: 'astray', what: 'subject', id: subject.key, repair }];
  });
}
