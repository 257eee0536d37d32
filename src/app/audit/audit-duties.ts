import { nextChase } from '../../domain/escalation/chase-duty';
import type { Instant } from '../../domain/time';
import { agendaWrite } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { isLate, type Finding, type Findings, type Tour } from './finding';
import { judgeTwice, scanInTurn, type Waiting } from './scan';

const OPEN: Waiting<'duty'> = {
  entity: 'duty',
  name: 'duty',
  index: 'by-state',
  partition: ['open'],
  at: ({ dueAt }) => dueAt,
};

/** Every open duty: will somebody be told when it is late? */
export async function auditDuties(ports: Ports, tour: Tour, now: Instant): Promise<Findings> {
  const found: Finding[] = [];
  const scanned = await scanInTurn(ports, OPEN, tour, now, async (duties) => {
    const judge = (duty: Stored<'duty'>, agendaAt: Instant | undefined): readonly Finding[] =>
      findingsOf(duty, agendaAt, now);
    found.push(...(await judgeTwice(ports, 'duty', duties, judge)));
  });
  return { found, ...scanned };
}

function findingsOf(
  { key, row, rev }: Stored<'duty'>,
  agendaAt: Instant | undefined,
  now: Instant,
): readonly Finding[] {
  const wanted = nextChase(row);
  if (row.state !== 'open' || !Number.isFinite(wanted)) return [];
  const known = { what: 'duty', id: key } as const;
  if (agendaAt === undefined || agendaAt > wanted) {
    const repair = [{ put: 'duty' as const, key, row, rev }, agendaWrite('duty', key, wanted, 1)];
    return [{ ...known, kind: 'orphan', repair }];
  }
  return isLate(wanted, now) ? [{ ...known, kind: 'late', repair: [] }] : [];
}
