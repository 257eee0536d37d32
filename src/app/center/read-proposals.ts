import type { PolicySet } from '../../domain/policy/policy-set';
import type { Severity } from '../../domain/escalation/severity';
import { DAY, type Instant } from '../../domain/time';
import type { Store } from '../ports/store';
import type { FiringRow } from '../rows';
import { settledBy } from '../settled-by';

/** A proposal that nobody took up in a month is no news. */
const LOOKED_BACK = 30 * DAY;
const LOOKED_AT = 100;

export interface StandingProposal {
  readonly firingId: string;
  readonly issueId: string;
  readonly criterionId: string;
  readonly name: string;
  readonly severity: Severity;
  readonly since: Instant;
}

/** What criteria of a project proposed lately and nobody has answered, whether or not they still hold. */
export async function readProposed(
  store: Store,
  projectId: string,
  now: Instant,
): Promise<readonly FiringRow[]> {
  const { rows } = await store.query('firing', {
    index: 'by-project-state',
    partition: [projectId, 'proposed'],
    from: now - LOOKED_BACK,
    order: 'descending',
    limit: LOOKED_AT,
  });
  return rows.map(({ row }) => row);
}

/** What tells whether proposals still stand. */
export const proposalRefs = (firings: readonly FiringRow[]) =>
  firings.flatMap(({ issueId }) => [
    { entity: 'watch' as const, key: issueId },
    { entity: 'subject' as const, key: issueId },
  ]);

/** Of what was proposed, what still holds. */
export async function standingProposals(
  store: Store,
  firings: readonly FiringRow[],
  policies: PolicySet,
): Promise<readonly StandingProposal[]> {
  const known = await store.getMany<'watch' | 'subject'>(proposalRefs(firings));
  const subjects = known.flatMap((found) => (found && 'lastId' in found.row ? [found.row] : []));
  // Read together, so that none is read alone below.
  await store.getMany(
    subjects.flatMap(({ lastId }) =>
      lastId === null ? [] : [{ entity: 'escalation' as const, key: lastId }],
    ),
  );
  const standing = await Promise.all(
    firings.map(async (firing, index): Promise<readonly StandingProposal[]> => {
      const { issueId, criterionId } = firing;
      const watch = known[2 * index]?.row;
      const found = known[2 * index + 1]?.row;
      const held =
        watch && 'proposed' in watch
          ? watch.proposed.find((one) => one.criterionId === criterionId)
          : undefined;
      const criterion = policies.criteria[criterionId]?.body;
      const subject = found && 'lastId' in found ? found : undefined;
      if (!held || criterion?.mode !== 'propose' || (subject?.openId ?? null) !== null) return [];
      if ((await settledBy(store, subject, firing.at)) !== null) return [];
      const { name, starts } = criterion;
      return [
        { firingId: firing.id, issueId, criterionId, name, severity: starts.severity, since: held.since },
      ];
    }),
  );
  // The same criterion may have fired twice in what is one stretch by now.
  const once = new Map(standing.flat().map((one) => [`${one.criterionId}:${one.issueId}`, one]));
  return [...once.values()];
}
