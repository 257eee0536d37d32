import { MINUTE } from '../domain/time';
import { lookAtIssue } from './look-at-issue';
import { LOOK_BUDGET_MS } from './look-budget';
import type { Ports } from './ports/ports';

/**
 * A page and its pause leave most of the site's share of Jira's hourly quota (3,250 points) to what the looks set off: 50 issues and
 * their page every two and a half minutes are 1,224 points an hour.
 */
const PAGE = 50;
const PAUSE_SECONDS = 150;
/** An import that has not moved for this long lost its message: the reconcile sets it off again. */
export const STALLED_AFTER = 15 * MINUTE;

export const importKey = (projectId: string): string => `import:${projectId}`;

interface ImportProgress {
  readonly cursor: string | null;
  readonly looked: number;
}

/**
 * The first look at every open issue of a project, the most urgent first, a page a message. Killed anywhere it goes on from its last
 * page; an issue that is looked at twice is looked at twice, nothing more.
 */
export async function importProject(ports: Ports, projectId: string): Promise<void> {
  const id = importKey(projectId);
  const stored = await ports.store.get('job', id);
  if (stored?.row.state === 'done') return;
  const progress = readProgress(stored?.row.body);
  const page = await ports.desk.openIssues(projectId, progress.cursor, PAGE);
  let looked = progress.looked;
  for (const history of page.histories) {
    if (ports.clock.remainingMs() < LOOK_BUDGET_MS) break;
    await lookAtIssue(ports, history.id, history);
    looked += 1;
  }
  const finished = looked - progress.looked === page.histories.length;
  const next: ImportProgress = { cursor: finished ? page.cursor : progress.cursor, looked };
  const state = finished && page.cursor === null ? 'done' : 'running';
  await ports.store.note(id, { id, kind: 'import', state, at: ports.clock.now(), body: next });
  if (state === 'running') await ports.later.push([{ look: id, delaySeconds: finished ? PAUSE_SECONDS : 0 }]);
}

/** Lets the whole project be looked through once more: while it was off nobody watched. The next reconcile sets it off. */
export function importAnew(ports: Ports, projectId: string): Promise<void> {
  const id = importKey(projectId);
  const body: ImportProgress = { cursor: null, looked: 0 };
  return ports.store.note(id, { id, kind: 'import', state: 'running', at: 0, body });
}

/** Sets off the import of projects that were switched on and have not been looked through, and of those that stalled. */
export async function importMissing(ports: Ports, projectIds: readonly string[]): Promise<void> {
  const now = ports.clock.now();
  const jobs = await ports.store.getMany(
    projectIds.map((id) => ({ entity: 'job' as const, key: importKey(id) })),
  );
  const missing = projectIds.filter((_, index) => {
    const job = jobs[index]?.row;
    return !job || (job.state === 'running' && job.at < now - STALLED_AFTER);
  });
  if (missing.length > 0)
    await ports.later.push(missing.map((id) => ({ look: importKey(id), delaySeconds: 0 })));
}

function readProgress(body: unknown): ImportProgress {
  if (typeof body !== 'object' || body === null || !('cursor' in body) || !('looked' in body))
    return { cursor: null, looked: 0 };
  return {
    cursor: typeof body.cursor === 'string' ? body.cursor : null,
    looked: typeof body.looked === 'number' ? body.looked : 0,
  };
}
