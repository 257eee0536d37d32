import { MINUTE, type Instant } from '../domain/time';
import { importMissing } from './import-project';
import { LOOK_BUDGET_MS } from './look-budget';
import { lookAtIssue } from './look-at-issue';
import type { Ports } from './ports/ports';
import { redecideStalled } from './redecide';

/** Events may come up to three minutes late and search lags a little: the window overlaps the last one by this much. */
const OVERLAP = 5 * MINUTE;
/** After a long silence not everything that ever changed is read again. */
const LONGEST_WINDOW = 24 * 60 * MINUTE;
const MOST_ISSUES = 200;

/** The repair: issues that changed since the last reconcile and that no event has brought in are looked at now. */
export async function reconcile(
  ports: Ports,
): Promise<{ readonly changed: number; readonly repaired: number }> {
  const now = ports.clock.now();
  const projects = await ports.desk.switchedOnProjects();
  await importMissing(ports, projects);
  await redecideStalled(ports);
  const last = await ports.store.get('job', 'reconcile');
  const watermark = typeof last?.row.body === 'number' ? last.row.body : now - LONGEST_WINDOW;
  const since = Math.max(watermark - OVERLAP, now - LONGEST_WINDOW);
  const changed = projects.length === 0 ? [] : await ports.desk.changedSince(projects, since, MOST_ISSUES);
  const watches = await ports.store.getMany(
    changed.map(({ issueId }) => ({ entity: 'watch' as const, key: issueId })),
  );
  let reached: Instant = changed.length < MOST_ISSUES ? now : (changed.at(-1)?.updatedAt ?? now);
  let repaired = 0;
  for (const [index, issue] of changed.entries()) {
    if ((watches[index]?.row.lookedAt ?? 0) >= issue.updatedAt) continue;
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) {
      reached = Math.min(reached, issue.updatedAt);
      break;
    }
    await lookAtIssue(ports, issue.issueId);
    repaired += 1;
  }
  await ports.store.note('reconcile', {
    id: 'reconcile',
    kind: 'reconcile',
    state: 'done',
    at: now,
    body: reached,
  });
  return { changed: changed.length, repaired };
}
