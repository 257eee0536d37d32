import type { Instant } from '../../domain/time';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import type { AgendaRow } from '../rows';
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
      const targets = await ports.store.getMany<
        'escalation' | 'effect' | 'duty' | 'watch' | 'handoff' | 'job'
      >(rows.map(({ key, row }) => targetOf(key, row)));
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

/** What an agenda row waits for. Items to be counted again belong to their watch; long work is a job of the row's own key. */
function targetOf(key: string, { type, id }: AgendaRow) {
  if (type === 'similar') return { entity: 'watch' as const, key: id };
  if (type === 'merge' || type === 'shift' || type === 'ask') return { entity: 'job' as const, key };
  return { entity: type, key: id };
}
