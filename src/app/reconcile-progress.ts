import type { Instant } from '../domain/time';
import type { Ports } from './ports/ports';
import type { Store } from './ports/store';

const ID = 'reconcile';

/** How far the repair has come. */
export interface ReconcileProgress {
  /** Everything that changed until then, search lag aside, has been looked at. */
  readonly doneTo: Instant;
  /** A window too large for one run: from which change on the next goes on, and when its first run began. */
  readonly goesOn: { readonly from: Instant; readonly startedAt: Instant } | null;
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
  const goesOn = 'goesOn' in body ? goesOnIn(body.goesOn) : null;
  return { doneTo: body.doneTo, goesOn, runningSince };
}

export function saveProgress(
  ports: Ports,
  state: 'running' | 'handed-on' | 'done',
  body: ReconcileProgress,
): Promise<void> {
  return ports.store.note(ID, { id: ID, kind: 'reconcile', state, at: ports.clock.now(), body });
}

function goesOnIn(value: unknown): ReconcileProgress['goesOn'] {
  if (typeof value !== 'object' || value === null || !('from' in value) || !('startedAt' in value))
    return null;
  const { from, startedAt } = value;
  return typeof from === 'number' && typeof startedAt === 'number' ? { from, startedAt } : null;
}
