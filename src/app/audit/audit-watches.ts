import { isOpen } from '../../domain/escalation/stage';
import { FAR, HOUR, type Instant } from '../../domain/time';
import { agendaWrite } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { isLate, type Finding, type Findings } from './finding';
import { agendaOf, scan } from './scan';

/** What comes due within this is looked at in every audit; of the rest, so many pages a time, where the last audit ended. */
const SOON = HOUR;
const PAGES_A_TIME = 20;

/** Where the tour through all watches goes on, by project. */
export type WatchTour = Readonly<Record<string, Instant>>;

/**
 * The watches of every project: does the agenda know when time may change an issue, and does the subject row name an escalation
 * that is there? What is near is looked at each time; all others in turn, two thousand a time.
 */
export async function auditWatches(
  ports: Ports,
  projects: readonly string[],
  tour: WatchTour,
  now: Instant,
): Promise<Findings & { readonly tour: WatchTour }> {
  const found = new Map<string, Finding>();
  const next: Record<string, Instant> = {};
  let complete = true;
  const see = async (watches: readonly Stored<'watch'>[]): Promise<void> => {
    const agenda = await agendaOf(
      ports,
      'watch',
      watches.map(({ key }) => key),
    );
    const all = [
      ...watches.flatMap((watch) => clockOf(watch, agenda.get(watch.key), now)),
      ...(await subjectsOf(ports, watches)),
    ];
    for (const finding of all) found.set(`${finding.what}:${finding.id}`, finding);
  };
  for (const projectId of projects) {
    const index = { index: 'by-change', partition: [projectId] };
    complete = (await scan(ports, 'watch', { ...index, to: now + SOON }, see)) && complete;
    let reached = tour[projectId] ?? now;
    const isThrough = await scan(
      ports,
      'watch',
      { ...index, from: reached },
      async (watches) => {
        await see(watches);
        reached = watches.at(-1)?.row.changesAt ?? reached;
      },
      PAGES_A_TIME,
    );
    if (!isThrough) next[projectId] = reached;
  }
  return { found: [...found.values()], complete, tour: next };
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
