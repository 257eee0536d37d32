import { MINUTE, type Instant } from '../domain/time';
import type { IssueHistory } from '../domain/criteria/history';
import { importMissing } from './import-project';
import { LOOK_BUDGET_MS } from './look-budget';
import { lookAtIssue } from './look-at-issue';
import { JiraUnavailable } from './ports/desk';
import type { Ports } from './ports/ports';
import { StorageUnavailable } from './ports/store';
import { readProgress, saveProgress, type ReconcileProgress } from './reconcile-progress';
import { redecideStalled } from './redecide';

/** Events may come up to three minutes late and search lags a little: the window overlaps the last one by this much. */
const OVERLAP = 5 * MINUTE;
/** After a long silence not everything that ever changed is read again. */
const LONGEST_WINDOW = 24 * 60 * MINUTE;
/**
 * So many are searched for at once; when more changed, page follows page. A search begins with a whole minute, and Jira charges for each
 * result: small pages of a busy minute would be paid for again and again.
 */
const PAGE = 1_000;
/** So many are read from Jira at once. */
const READ_AT_ONCE = 25;
/** Longer than the hard timeout of the function (55 s): after it a run that said nothing is taken for dead. */
const RUN_MS = MINUTE;

type Changed = Awaited<ReturnType<Ports['desk']['changedSince']>>[number];

/**
 * The repair: issues that changed since the last reconcile and that no event has brought in are looked at now, the oldest change first.
 * What one run does not reach the next goes on with at once, however much changed; killed anywhere, it goes on from its last page.
 */
export async function reconcile(
  ports: Ports,
): Promise<{ readonly changed: number; readonly repaired: number }> {
  const now = ports.clock.now();
  const before = await readProgress(ports.store, now - LONGEST_WINDOW);
  if (before.runningSince !== null && before.runningSince > now - RUN_MS) return { changed: 0, repaired: 0 };
  const projects = await ports.desk.switchedOnProjects();
  await importMissing(ports, projects);
  await redecideStalled(ports);
  const startedAt = before.goesOn?.startedAt ?? now;
  let from = before.goesOn?.from ?? Math.max(before.doneTo - OVERLAP, now - LONGEST_WINDOW);
  const save = (state: 'running' | 'handed-on' | 'done'): Promise<void> => {
    const progress: ReconcileProgress =
      state === 'done'
        ? { doneTo: startedAt, goesOn: null }
        : { doneTo: before.doneTo, goesOn: { from, startedAt } };
    return saveProgress(ports, state, progress);
  };
  const counted = { changed: 0, repaired: 0 };
  const goThrough = async (): Promise<'handed-on' | 'done'> => {
    let limit = PAGE;
    for (let isMore = projects.length > 0; isMore;) {
      await save('running');
      const changed = await ports.desk.changedSince(projects, from, limit);
      const repair = await repairPage(ports, changed);
      counted.changed += changed.length;
      counted.repaired += repair.repaired;
      const reached = repair.stoppedAt ?? changed.at(-1)?.updatedAt ?? from;
      isMore = repair.stoppedAt !== null || changed.length === limit;
      // More than a page changed at one instant, as after a bulk edit: only a larger page gets past it.
      limit = reached > from ? PAGE : limit * 2;
      from = reached;
      if (isMore && (repair.stoppedAt !== null || ports.clock.remainingMs() < LOOK_BUDGET_MS))
        return 'handed-on';
    }
    return 'done';
  };
  try {
    const end = await goThrough();
    await save(end);
    if (end === 'handed-on') await ports.later.push([{ look: 'reconcile', delaySeconds: 0 }]);
  } catch (error) {
    // The next run need not take this one for being at work.
    await save('handed-on');
    throw error;
  }
  return counted;
}

/** Looks at what nobody has looked at since it changed; `stoppedAt` is the change that time did not reach. */
async function repairPage(
  ports: Ports,
  changed: readonly Changed[],
): Promise<{ readonly repaired: number; readonly stoppedAt: Instant | null }> {
  const watches = await ports.store.getMany(
    changed.map(({ issueId }) => ({ entity: 'watch' as const, key: issueId })),
  );
  const missed = changed.filter((one, index) => (watches[index]?.row.lookedAt ?? 0) < one.updatedAt);
  let repaired = 0;
  for (let at = 0; at < missed.length; at += READ_AT_ONCE) {
    const some = missed.slice(at, at + READ_AT_ONCE);
    const first = some[0];
    if (first && ports.clock.remainingMs() < LOOK_BUDGET_MS) return { repaired, stoppedAt: first.updatedAt };
    const histories = await readTogether(ports, some);
    for (const { issueId, updatedAt } of some) {
      if (ports.clock.remainingMs() < LOOK_BUDGET_MS) return { repaired, stoppedAt: updatedAt };
      await lookSafely(ports, issueId, histories.get(issueId));
      repaired += 1;
    }
  }
  return { repaired, stoppedAt: null };
}

/** One work item of an odd shape must not keep the others from being read: then each is read on its own. */
async function readTogether(
  ports: Ports,
  some: readonly Changed[],
): Promise<ReadonlyMap<string, IssueHistory>> {
  try {
    return await ports.desk.readHistories(some.map(({ issueId }) => issueId));
  } catch (error) {
    if (error instanceof JiraUnavailable) throw error;
    ports.log.warn(`changed work items could not be read together: ${String(error)}`);
    return new Map();
  }
}

async function lookSafely(ports: Ports, issueId: string, history: IssueHistory | undefined): Promise<void> {
  try {
    await lookAtIssue(ports, issueId, history);
  } catch (error) {
    // What the world did not answer is asked again: the change must not be passed over.
    if (error instanceof JiraUnavailable || error instanceof StorageUnavailable) throw error;
    ports.log.error(`work item ${issueId} changed and could not be looked at`, error);
  }
}
