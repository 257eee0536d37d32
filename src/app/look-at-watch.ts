import { isLive } from '../domain/criteria/criterion';
import { HOUR, MINUTE } from '../domain/time';
import { agendaWrite } from './decision-writes';
import { loadPolicies } from './load-policies';
import { lookAtIssue } from './look-at-issue';
import type { Ports } from './ports/ports';
import type { Stored } from './ports/store';
import { recentFirings } from './recent-firings';

/** A message may come this much early and still do what it was sent for. */
const EARLY = MINUTE / 2;

/**
 * A watch came due; one that was set anew since a message was sent is left alone. One that only waits for room under a criterion's hourly cap is asked about in the storage before Jira is: a
 * backlog of held-back firings must not cost a read of every work item each time one of them may go.
 */
export async function lookAtWatch(ports: Ports, issueId: string): Promise<void> {
  const watch = await ports.store.get('watch', issueId);
  if (!watch) return lookAtIssue(ports, issueId);
  if (watch.row.changesAt > ports.clock.now() + EARLY) return;
  if (watch.row.capped.length === 0 || (await anyRoom(ports, watch))) return lookAtIssue(ports, issueId);
  const changesAt = ports.clock.now() + HOUR;
  const agenda = await ports.store.get('agenda', `watch:${issueId}`);
  await ports.store.transact([
    { put: 'watch', key: issueId, row: { ...watch.row, changesAt }, rev: watch.rev },
    agendaWrite('watch', issueId, changesAt, agenda?.row.severity ?? 3),
  ]);
}

async function anyRoom(ports: Ports, { row }: Stored<'watch'>): Promise<boolean> {
  const policies = await loadPolicies(ports.store, row.projectId);
  for (const id of row.capped) {
    const criterion = policies.criteria[id]?.body;
    if (!criterion || !isLive(criterion)) return true;
    if ((await recentFirings(ports, id)).length < criterion.capPerHour) return true;
  }
  // Another criterion may have come due at the same time.
  return row.uncappedAt <= ports.clock.now();
}
