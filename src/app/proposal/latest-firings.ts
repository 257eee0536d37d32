import type { Store, Stored } from '../ports/store';

/** A work item is not proposed this often while it is watched. */
const LOOKED_AT = 50;

/** The latest firing of each criterion on a work item, by the criterion's id. One query. */
export async function latestFirings(
  store: Store,
  issueId: string,
): Promise<ReadonlyMap<string, Stored<'firing'>>> {
  const { rows } = await store.query('firing', {
    index: 'by-issue',
    partition: [issueId],
    order: 'descending',
    limit: LOOKED_AT,
  });
  return new Map([...rows].reverse().map((found) => [found.row.criterionId, found]));
}
