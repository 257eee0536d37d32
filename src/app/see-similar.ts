import type { SimilarItems } from '../domain/criteria/history';
import type { SimilarDimension, SimilarNeed } from '../domain/criteria/similar-needs';
import type { Trace } from '../domain/criteria/traces-of';
import type { Instant } from '../domain/time';
import type { Store } from './ports/store';
import type { SightingRow } from './rows';

/** What a query brings at once. No condition counts beyond half of it, so what lies further back decides nothing. */
const MOST_SEEN = 100;

/** The sightings that share one of these traces, other issues' and one's own, the newest of each: one query a trace. */
export async function readSightings(
  store: Store,
  projectId: string,
  traces: readonly Trace[],
  needs: readonly SimilarNeed[],
  now: Instant,
): Promise<readonly SightingRow[]> {
  const pages = await Promise.all(
    traces.map(({ dim, value }) =>
      store.query('sighting', {
        index: 'by-project-value',
        partition: ['issue', projectId, dim, value],
        from: now - (needs.find((need) => need.dim === dim)?.windowMs ?? 0),
        order: 'descending',
        limit: MOST_SEEN,
      }),
    ),
  );
  return pages.flatMap(({ rows }) => rows.map(({ row }) => row));
}

/** Those of other issues, one for each issue and dimension, as the facts take them. */
export function similarItems(
  sightings: readonly SightingRow[],
  issueId: string,
  readAt: Instant,
): SimilarItems {
  const others = new Map<string, SimilarItems['sightings'][number]>();
  for (const row of sightings) {
    if (row.issueId === issueId) continue;
    others.set(`${row.dim}:${row.issueId}`, { issueId: row.issueId, same: row.dim, at: row.at });
  }
  return { readAt, sightings: [...others.values()] };
}

/** The key of a sighting: the same issue seen twice with the same value is one row. */
export const sightingKey = (dim: SimilarDimension, value: string, issueId: string): string =>
  `issue:${dim}:${value}:${issueId}`;
