import type { Instant } from '../domain/time';
import type { Ports } from './ports/ports';
import type { Store } from './ports/store';

const ID = 'reconcile';

export interface ChangedIssue {
  readonly issueId: string;
  readonly updatedAt: Instant;
}

/** A window that is gone through over several runs. */
export interface ReconcileTour {
  /** When its first run began. */
  readonly startedAt: Instant;
  /** From which change on the next search goes on, while there is more to find. */
  readonly from: Instant;
  readonly isMore: boolean;
  /** How many results the next search must read to get past an instant at which very many changed; 0 when it need not. */
  readonly page: number;
  /** Found and not looked at yet: a search is paid for once. */
  readonly found: readonly ChangedIssue[];
}

/** How far the repair has come. */
export interface ReconcileProgress {
  /** Everything that changed until then, search lag aside, has been looked at. */
  readonly doneTo: Instant;
  readonly goesOn: ReconcileTour | null;
  /** The projects that were switched on and in sight then; absent before that was kept. */
  readonly projects?: readonly string[];
}

/** The progress as stored, or from `atFirst` on; `runningSince` is when a run last said that it is at work. */
export async function readProgress(
  store: Store,
  atFirst: Instant,
): Promise<ReconcileProgress & { readonly runningSince: Instant | null }> {
  const row = (await store.get('job', ID))?.row;
  const runningSince = row?.state === 'running' ? row.at : null;
  const body: unknown = row?.body;
  // Before large windows were gone through page by page, the row held its watermark alone.
  if (typeof body === 'number') return { doneTo: body, goesOn: null, runningSince };
  if (typeof body !== 'object' || body === null || !('doneTo' in body) || typeof body.doneTo !== 'number')
    return { doneTo: atFirst, goesOn: null, runningSince };
  const goesOn = 'goesOn' in body ? tourIn(body.goesOn) : null;
  const projects = 'projects' in body && Array.isArray(body.projects) ? body.projects.filter(isText) : null;
  return { doneTo: body.doneTo, goesOn, ...(projects ? { projects } : {}), runningSince };
}

export function saveProgress(
  ports: Ports,
  state: 'running' | 'handed-on' | 'done',
  { doneTo, goesOn, projects }: ReconcileProgress,
): Promise<void> {
  // Thousands may be found: pairs are a third of the size.
  const found = goesOn?.found.map(({ issueId, updatedAt }) => [issueId, updatedAt]);
  const body = { doneTo, goesOn: goesOn && { ...goesOn, found }, projects };
  return ports.store.note(ID, { id: ID, kind: 'reconcile', state, at: ports.clock.now(), body });
}

const isText = (value: unknown): value is string => typeof value === 'string';

function tourIn(value: unknown): ReconcileTour | null {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('startedAt' in value))
    return null;
  const { from, startedAt } = value;
  if (typeof from !== 'number' || typeof startedAt !== 'number') return null;
  const isMore = !('isMore' in value) || value.isMore !== false;
  const found = 'found' in value && Array.isArray(value.found) ? value.found.flatMap(changedIn) : [];
  const page = 'page' in value && typeof value.page === 'number' ? value.page : 0;
  return { startedAt, from, isMore, page, found };
}

function changedIn(pair: unknown): readonly ChangedIssue[] {
  if (!Array.isArray(pair)) return [];
  const [issueId, updatedAt] = pair as readonly unknown[];
  return typeof issueId === 'string' && typeof updatedAt === 'number' ? [{ issueId, updatedAt }] : [];
}
