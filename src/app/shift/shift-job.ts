import { readShiftNotices, readShiftOffer } from '../../domain/shift/read-shift';
import { withNotice, type ShiftNotice } from '../../domain/shift/shift-notice';
import type { ShiftOffer } from '../../domain/shift/shift-offer';
import type { Instant } from '../../domain/time';
import { agendaKey, agendaWrite } from '../decision-writes';
import type { Ports } from '../ports/ports';
import type { Store, Stored, Write } from '../ports/store';
import type { JobRow } from '../rows';

/** An offer is a job: accepted, it is long work over many transactions. One row of each manager, the next offer takes its place. */
export const shiftKey = (fromId: string): string => `shift:${fromId}`;
/** What is offered to a person is kept beside it, in a row of theirs, so that the list of escalations reads it by key. */
export const noticesKey = (toId: string): string => `shifts-to:${toId}`;

export interface StoredShift {
  readonly rev: number;
  readonly offer: ShiftOffer;
}

export function shiftRow(body: ShiftOffer): JobRow {
  const at = body.answeredAt ?? body.offeredAt;
  return { id: shiftKey(body.fromId), kind: 'shift', state: body.state, at, body };
}

/** The last offer of a manager, whatever became of it. */
export async function readShift(store: Store, fromId: string): Promise<StoredShift | undefined> {
  const found = await store.get('job', shiftKey(fromId));
  return found && { rev: found.rev, offer: readShiftOffer(found.row.body) };
}

export const noticesOf = (found: Stored<'job'> | undefined): readonly ShiftNotice[] =>
  found ? readShiftNotices(found.row.body) : [];

/** The last offer of a manager, and those to them that their notices name, in two reads. */
export async function readShifts(
  store: Store,
  personId: string,
): Promise<{ readonly own: ShiftOffer | null; readonly toMe: readonly ShiftOffer[] }> {
  const [own, notices] = await store.getMany([
    { entity: 'job' as const, key: shiftKey(personId) },
    { entity: 'job' as const, key: noticesKey(personId) },
  ]);
  const named = noticesOf(notices).map(({ fromId }) => ({ entity: 'job' as const, key: shiftKey(fromId) }));
  const found = named.length === 0 ? [] : await store.getMany(named);
  return {
    own: own ? readShiftOffer(own.row.body) : null,
    toMe: found
      .flatMap((one) => (one ? [readShiftOffer(one.row.body)] : []))
      .filter(({ toId }) => toId === personId),
  };
}

/** Writes an offer with the notices of whom it concerns, all or nothing; an accepted one is looked at until it is done. */
export async function writeShift(
  { store, clock }: Ports,
  before: StoredShift,
  offer: ShiftOffer,
): Promise<'applied' | 'conflict'> {
  const concerned = [...new Set([offer.toId, before.offer.toId])];
  const notices = await Promise.all(concerned.map((personId) => noticeWrite(store, offer, personId)));
  return store.transact([
    { put: 'job', key: shiftKey(offer.fromId), row: shiftRow(offer), rev: before.rev },
    ...notices,
    ...agendaWrites(offer, clock.now()),
  ]);
}

function agendaWrites({ state, fromId }: ShiftOffer, now: Instant): readonly Write[] {
  if (state === 'running') return [agendaWrite('shift', fromId, now, 1)];
  return state === 'done' ? [{ remove: 'agenda', key: agendaKey('shift', fromId) }] : [];
}

/** A row that is not there yet is made first, so that two offers to one person at once do not lose each other. */
async function noticeWrite(store: Store, offer: ShiftOffer, personId: string): Promise<Write> {
  const key = noticesKey(personId);
  const row = (body: readonly ShiftNotice[]): JobRow => ({
    id: key,
    kind: 'shifts-to',
    state: 'kept',
    at: offer.offeredAt,
    body,
  });
  const known = await store.get('job', key);
  if (!known) await store.create('job', key, row([]));
  const found = known ?? (await store.get('job', key));
  if (!found) throw new Error(`the notices of ${personId} were made and are not there`);
  return { put: 'job', key, row: row(withNotice(noticesOf(found), offer, personId)), rev: found.rev };
}
