import { nextChase } from '../../domain/escalation/chase-duty';
import type { Instant } from '../../domain/time';
import { agendaWrite } from '../decision-writes';
import type { Ports } from '../ports/ports';
import { isLate, type Finding, type Findings } from './finding';
import { agendaOf, scan } from './scan';

/** Every open duty: will somebody be told when it is late? */
export async function auditDuties(ports: Ports, now: Instant): Promise<Findings> {
  const found: Finding[] = [];
  const query = { index: 'by-state', partition: ['open'] };
  const complete = await scan(ports, 'duty', query, async (duties) => {
    const agenda = await agendaOf(
      ports,
      'duty',
      duties.map(({ key }) => key),
    );
    for (const { key, row, rev } of duties) {
      const wanted = nextChase(row);
      if (row.state !== 'open' || !Number.isFinite(wanted)) continue;
      const agendaAt = agenda.get(key);
      const known = { what: 'duty', id: key } as const;
      if (agendaAt === undefined || agendaAt > wanted) {
        const repair = [{ put: 'duty' as const, key, row, rev }, agendaWrite('duty', key, wanted, 1)];
        found.push({ ...known, kind: 'orphan', repair });
      } else if (isLate(wanted, now)) found.push({ ...known, kind: 'late', repair: [] });
    }
  });
  return { found, complete };
}
