import type { Store, Stored } from './ports/store';

const PAGE = 100;
/** So many pages are put in order before the first is taken: enough to find what is urgent, few enough to read each time. */
const MOST_PAGES = 3;

/** Watches of a project that were decided before this generation, what comes due soonest first. What is over is none of them. */
export async function staleWatches(
  store: Store,
  projectId: string,
  generation: number,
): Promise<readonly Stored<'watch'>[]> {
  const keys: string[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found = await store.query('watch', {
      index: 'by-generation',
      partition: [projectId],
      to: generation - 1,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    keys.push(...found.rows.map(({ key }) => key));
    cursor = found.cursor;
    if (cursor === undefined) break;
  }
  // The index lags behind: what was decided a moment ago may still stand in it as it was.
  const rows = await store.getMany(keys.map((key) => ({ entity: 'watch' as const, key })));
  return rows
    .filter((watch): watch is Stored<'watch'> => watch !== undefined)
    .filter(({ row }) => row.projectId === projectId && row.generation < generation && !row.over)
    .sort((a, b) => a.row.changesAt - b.row.changesAt);
}
