import type { Instant } from '../../domain/time';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { LATE_MS, type Finding } from './finding';
import { scan } from './scan';

/** A thousand rows a time; what is astray is taken out, so that the next audit sees further. */
const PAGES = 10;

/** What is overdue in the agenda and names nothing that is there: it would be looked at in every sweep, for nothing. */
export async function auditAgenda(
  ports: Ports,
  guard: Stored<'job'>,
  now: Instant,
): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  const query = { index: 'by-due', partition: [], to: now - LATE_MS };
  await scan(
    ports,
    'agenda',
    query,
    async (rows) => {
      // An agenda row of a watch, or of similar items to be counted again, belongs to its watch.
      const named = rows.map(({ row }) => ({
        entity: row.type === 'similar' ? ('watch' as const) : row.type,
        key: row.id,
      }));
      const targets = await ports.store.getMany<'escalation' | 'effect' | 'duty' | 'watch' | 'handoff'>(
        named,
      );
      for (const [index, { key, row }] of rows.entries()) {
        // A watch that is gone is looked at as an issue never seen.
        if (targets[index] || row.type === 'watch') continue;
        // An agenda row has no revision that anybody minds: the audit's own row, changed along, keeps two audits apart.
        const repair = [
          { put: 'job' as const, key: guard.key, row: guard.row, rev: guard.rev },
          { remove: 'agenda' as const, key },
        ];
        found.push({ kind: 'astray', what: 'agenda', id: key, repair });
      }
    },
    PAGES,
  );
  return found;
}
