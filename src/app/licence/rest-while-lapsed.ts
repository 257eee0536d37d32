import type { Instant } from '../../domain/time';
import type { Ports } from '../ports/ports';
import { restRecords } from '../sight/follow-project';

const HEARTBEAT = 'heartbeat';

/** Since when the engine rests, and whether every record stands still. */
interface Lapse {
  readonly since: Instant;
  readonly isAtRest: boolean;
}

/**
 * The sweep of an app whose licence has lapsed: nothing is looked at, decided or told, and every record stands still from the first such
 * sweep on. Once all do, it costs one read and one write. The first sweep after the renewal finds the records as any that stand still:
 * each goes on from where it stood.
 */
export async function restWhileLapsed(ports: Ports): Promise<void> {
  const at = ports.clock.now();
  const before = readLapse((await ports.store.get('job', HEARTBEAT))?.row);
  const isAtRest = before?.isAtRest === true || (await restRecords(ports, null, 'licence'));
  const body: Lapse = { since: before?.since ?? at, isAtRest };
  await ports.store.note(HEARTBEAT, { id: HEARTBEAT, kind: HEARTBEAT, state: 'lapsed', at, body });
}

/** Undefined when the sweep before had a licence: this is the first of a new lapse. */
function readLapse(row: { readonly state: string; readonly body: unknown } | undefined): Lapse | undefined {
  if (row?.state !== 'lapsed') return undefined;
  const { body } = row;
  if (typeof body !== 'object' || body === null || !('since' in body) || !('isAtRest' in body))
    return undefined;
  return typeof body.since === 'number' ? { since: body.since, isAtRest: body.isAtRest === true } : undefined;
}
