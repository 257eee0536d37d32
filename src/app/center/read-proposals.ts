import type { PolicySet } from '../../domain/policy/policy-set';
import type { Severity } from '../../domain/escalation/severity';
import { DAY, type Instant } from '../../domain/time';
import type { Store } from '../ports/store';
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

/** What criteria of a project propose and still hold for, and nobody has answered yet. */
export async function readProposals(
  store: Store,
  projectId: string,
  policies: PolicySet,
  now: Instant,
): Promise<readonly StandingProposal[]> {
  const { rows } = await store.query('firing', {
    index: 'by-project-state',
    partition: [projectId, 'proposed'],
    from: now - LOOKED_BACK,
    order: 'descending',
    limit: LOOKED_AT,
  });
  const firings = rows.map(({ row }) => row);
  const [watches, subjects] = await Promise.all([
    store.getMany(firings.map(({ issueId }) => ({ entity: 'watch' as const, key: issueId }))),
    store.getMany(firings.map(({ issueId }) => ({ entity: 'subject' as const, key: issueId }))),
  ]);
  const standing = await Promise.all(
    firings.map(async (firing, index): Promise<readonly StandingProposal[]> => {
      const { issueId, criterionId } = firing;
      const held = watches[index]?.row.proposed.find((one) => one.criterionId === criterionId);
      const criterion = policies.criteria[criterionId]?.body;
      const subject = subjects[index]?.row;
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
