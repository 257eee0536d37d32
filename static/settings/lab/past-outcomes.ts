import type { Outcome } from '../../../src/domain/backtest/outcome';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import type { Instant } from '../../../src/domain/time';

/** What became of a work item by the site's own SLAs. */
export interface SiteOutcome extends Outcome {
  /** When its first SLA was missed; null when none was. */
  readonly missedAt: Instant | null;
}

/**
 * The outcomes that the site holds: missed where a cycle of any SLA was breached, met where it is finished and all its cycles were
 * met. Of what is still open and of what has no SLA nothing is known yet, and it is left out.
 */
export function siteOutcomes(histories: readonly IssueHistory[]): ReadonlyMap<string, SiteOutcome> {
  return new Map(
    histories.flatMap((history): [string, SiteOutcome][] => {
      const cycles = (history.slas ?? []).flatMap((sla) => sla.cycles);
      const missed = cycles.filter(({ breached }) => breached);
      const resolvedAt = finishedAt(history);
      if (missed.length === 0 && (resolvedAt === null || cycles.length === 0)) return [];
      const instants = missed.flatMap(({ breachAt, stoppedAt }) => breachAt ?? stoppedAt ?? []);
      const missedAt = instants.length === 0 ? null : Math.min(...instants);
      return [[history.id, { resolvedAt, closedAt: null, slaMet: missed.length === 0, missedAt }]];
    }),
  );
}

/** When it came into the finished status that it stands in; null while it is open. */
function finishedAt({ status, changes, createdAt }: IssueHistory): Instant | null {
  if (status.category !== 'done') return null;
  const into = changes.findLast(
    (change) => change.field === 'status' && change.from.category !== 'done' && change.to.category === 'done',
  );
  return into?.at ?? createdAt;
}
