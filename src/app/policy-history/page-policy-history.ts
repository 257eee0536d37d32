import type { PolicyChangeView, PolicyHistoryPage } from '../../contract/policy-history-view';
import { readRetentionState } from '../../domain/keeping/retention-state';
import { bodyDifference } from '../../domain/policy/body-difference';
import { SHIPPED_POLICIES } from '../../domain/policy/default-policies';
import { policyOf } from '../../domain/policy/override-policies';
import { done, type Result } from '../../domain/problem';
import { RETENTION } from '../erase/retention';
import { ownGeneration, policiesOf, readGenerations, SITE_SCOPE } from '../load-policies';
import type { PolicyPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import type { GenerationRow, PolicyRow } from '../rows';

const PAGE = 20;
const MOST_CHANGES = 60;

/** What was changed in a scope, a page at a time, each with how it differs from what was there before. */
export async function pagePolicyHistory(
  { store, clock }: Ports,
  { projectId: scope }: Pick<PolicyPermit, 'projectId'>,
  { cursor }: { readonly cursor: string | null },
): Promise<Result<PolicyHistoryPage>> {
  const [page, read, retention] = await Promise.all([
    store.query('policy', {
      index: 'by-scope',
      partition: [scope],
      order: 'descending',
      limit: PAGE,
      ...(cursor === null ? {} : { cursor }),
    }),
    readGenerations(store, scope),
    scope === SITE_SCOPE ? store.get('job', RETENTION) : undefined,
  ]);
  const kept = readRetentionState(retention?.row.body)?.version;
  const rows = page.rows.map(({ row }) => row);
  const before = await bodiesBefore(store, rows);
  const own = ownGeneration(read, scope)?.row;
  const changes = rows.map((row, index) => viewOf(row, before[index], liveVersion(row, own, kept)));
  return done({
    now: clock.now(),
    generation: policiesOf(read).generation,
    changes,
    cursor: page.cursor ?? null,
  });
}

/** Which version is in force in the scope, of what this row is a version of. */
function liveVersion(
  { kind, policyId }: PolicyRow,
  own: GenerationRow | undefined,
  kept: number | undefined,
): number | undefined {
  if (kind === 'keeping') return kept;
  return kind === 'locks' ? undefined : own?.live[kind]?.[policyId]?.version;
}

function viewOf(row: PolicyRow, before: unknown, liveNow: number | undefined): PolicyChangeView {
  const { kind, policyId, version, savedAt, savedBy, body, inherits } = row;
  const changes = body === null ? [] : bodyDifference(before ?? {}, body);
  return {
    kind,
    policyId,
    name: nameIn(body) ?? nameIn(before) ?? policyId,
    version,
    savedAt,
    savedBy,
    what: inherits ? 'inherited' : body === null ? 'removed' : 'saved',
    changes: changes.slice(0, MOST_CHANGES),
    more: changes.length > MOST_CHANGES,
    live: liveNow === version,
  };
}

function nameIn(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('name' in body)) return undefined;
  return typeof body.name === 'string' ? body.name : undefined;
}

/**
 * What each version replaced: the one before it in its own scope, or what the scope then inherited, which a project's first own version
 * counts on from. Undefined where nothing is known to have been there.
 */
async function bodiesBefore(store: Store, rows: readonly PolicyRow[]): Promise<readonly unknown[]> {
  const refs = rows.flatMap((row) =>
    [row.scope, SITE_SCOPE].map((scope) => ({
      entity: 'policy' as const,
      key: `${scope}:${row.kind}:${row.policyId}:${row.version - 1}`,
    })),
  );
  const found = await store.getMany(refs);
  return rows.map((row, index) => {
    const [own, site] = [found[index * 2]?.row, found[index * 2 + 1]?.row];
    if (own) return own.body ?? inheritedBy(row);
    return site?.body ?? inheritedBy(row);
  });
}

const inheritedBy = ({ kind, policyId }: PolicyRow): unknown =>
  kind === 'locks' || kind === 'keeping' ? undefined : policyOf(SHIPPED_POLICIES, kind, policyId)?.body;
