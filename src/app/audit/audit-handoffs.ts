import { FAR, type Instant } from '../../domain/time';
import { agendaWrite } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { isLate, type Finding, type Findings, type Tour } from './finding';
import { judgeTwice, scanInTurn } from './scan';

/** Every hand-off that waits for an answer: will it go back in time? */
export async function auditHandoffs(
  ports: Ports,
  projects: readonly string[],
  tour: Tour,
  now: Instant,
): Promise<Findings> {
  const found: Finding[] = [];
  let complete = true;
  let tours: Tour = {};
  for (const projectId of projects) {
    const waiting = {
      entity: 'handoff' as const,
      name: `handoff:${projectId}`,
      index: 'by-project-state',
      partition: [projectId, 'offered'],
      at: ({ dueAt }: { readonly dueAt: Instant | null }) => dueAt ?? FAR,
    };
    const scanned = await scanInTurn(ports, waiting, tour, now, async (rows) => {
      const judge = (row: Stored<'handoff'>, agendaAt: Instant | undefined): readonly Finding[] =>
        findingsOf(row, agendaAt, now);
      found.push(...(await judgeTwice(ports, 'handoff', rows, judge)));
    });
    complete &&= scanned.complete;
    tours = { ...tours, ...scanned.tour };
  }
  return { found, complete, tour: tours };
}

function findingsOf(
  { key, row, rev }: Stored<'handoff'>,
  agendaAt: Instant | undefined,
  now: Instant,
): readonly Finding[] {
  const { state, dueAt } = row;
  if (state !== 'offered' || dueAt === null) return [];
  const known = { what: 'handoff', id: key } as const;
  if (agendaAt === undefined || agendaAt > dueAt) {
    const repair = [{ put: 'handoff' as const, key, row, rev }, agendaWrite('handoff', key, dueAt, 1)];
    return [{ ...known, kind: 'orphan', repair }];
  }
  return isLate(dueAt, now) ? [{ ...known, kind: 'late', repair: [] }] : [];
}
