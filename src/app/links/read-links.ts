import type { Store, Stored } from '../ports/store';

/** What a query brings at once. */
const PAGE = 100;
/** A record holds so many links. */
export const MOST_LINKS = 500;

/** Every link of a record, oldest first. */
export async function readLinks(store: Store, escalationId: string): Promise<readonly Stored<'link'>[]> {
  const found: Stored<'link'>[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.query('link', {
      index: 'by-escalation',
      partition: [escalationId],
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined && found.length < MOST_LINKS);
  return found;
}
