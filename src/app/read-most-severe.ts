import type { Instant } from '../domain/time';
import type { AgendaRank } from './agenda-rank';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';

const PAGE = 100;
/** Pages of one rank that may be full of what is to be left alone. */
const MOST_PAGES = 4;

/**
 * What is due, rank by rank as given and the longest waiting first, until more than `enough` are found. However much waits, only what is
 * needed is read: thousands of mirrors that wait for their share stand in nobody's way. `more`: more is due of what was asked for.
 */
export async function readMostSevere(
  ports: Ports,
  to: Instant,
  enough: number,
  ranks: readonly AgendaRank[],
  leftAlone: (key: string) => boolean,
): Promise<{ readonly rows: readonly Stored<'agenda'>[]; readonly more: boolean }> {
  const rows: Stored<'agenda'>[] = [];
  let more = false;
  for (const rank of ranks) {
    let cursor: string | undefined;
    for (let page = 0; page < MOST_PAGES && rows.length <= enough; page += 1) {
      const found = await ports.store.query('agenda', {
        index: 'by-rank',
        partition: [rank],
        to,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      rows.push(...found.rows.filter(({ key }) => !leftAlone(key)));
      cursor = found.cursor;
      if (cursor === undefined) break;
    }
    more ||= cursor !== undefined;
    if (rows.length > enough) return { rows, more: true };
  }
  return { rows, more };
}
