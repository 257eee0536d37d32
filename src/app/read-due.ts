import type { Instant } from '../domain/time';
import { isMirror } from './is-mirror';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';

const PAGE = 100;

/** Agenda rows due up to an instant, the longest waiting first, at most so many pages of a hundred; `more` when there were more. */
export async function readDue(
  ports: Ports,
  to: Instant,
  mostPages: number,
): Promise<{ readonly rows: readonly Stored<'agenda'>[]; readonly more: boolean }> {
  const rows: Stored<'agenda'>[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const found = await ports.store.query('agenda', {
      index: 'by-due',
      partition: [],
      to,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    rows.push(...found.rows);
    cursor = found.cursor;
    if (cursor === undefined) return { rows, more: false };
  }
  return { rows, more: true };
}

/** The order in which what is due is worked off: the most severe first, then the longest waiting; mirrors of records last. */
export const inOrder = (a: Stored<'agenda'>, b: Stored<'agenda'>): number =>
  Number(isMirror(a.key)) - Number(isMirror(b.key)) ||
  a.row.severity - b.row.severity ||
  a.row.dueAt - b.row.dueAt;
