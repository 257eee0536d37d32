import { traceNamed } from '../../domain/criteria/traces-of';
import { LIKELY_WINDOW, likelyLinks, type LikelyLink } from '../../domain/insight/likely-links';
import type { EscalationPermit } from '../permit';
import type { Store } from '../ports/store';
import { linkKey } from '../still-linked';

/** One query a trace: more would make the page slow, and the first ones tell the most. */
const MOST_TRACES = 8;
const MOST_SEEN = 100;

/** Work items that were seen with the subject's service, component or customer, by the stated formula; those that are linked already left out. */
export async function proposeLinks(
  store: Store,
  { issueId, escalationId, projectId }: EscalationPermit,
): Promise<readonly LikelyLink[]> {
  const watch = await store.get('watch', issueId);
  const traces = (watch?.row.sighted ?? []).slice(0, MOST_TRACES).map(traceNamed);
  if (traces.length === 0) return [];
  const own = await Promise.all(
    traces.map(({ dim, value }) => store.get('sighting', `issue:${dim}:${value}:${issueId}`)),
  );
  const createdAt = own.find((row) => row !== undefined)?.row.at;
  if (createdAt === undefined) return [];
  const pages = await Promise.all(
    traces.map(({ dim, value }) =>
      store.query('sighting', {
        index: 'by-project-value',
        partition: ['issue', projectId, dim, value],
        from: createdAt - LIKELY_WINDOW,
        to: createdAt + LIKELY_WINDOW,
        order: 'descending',
        limit: MOST_SEEN,
      }),
    ),
  );
  const seen = pages.flatMap(({ rows }) => rows.map(({ row }) => row));
  const likely = likelyLinks({ issueId, createdAt }, seen, new Set());
  const known = await store.getMany(
    likely.map((one) => ({ entity: 'link' as const, key: linkKey(one.issueId, escalationId) })),
  );
  return likely.filter((_one, index) => known[index] === undefined);
}
