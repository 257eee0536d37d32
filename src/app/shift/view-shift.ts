import type { ShiftOfferView, ShiftView } from '../../contract/shift-view';
import type { Escalation } from '../../domain/escalation/escalation';
import { isOpen } from '../../domain/escalation/stage';
import { done, type Result } from '../../domain/problem';
import type { ShiftHours, ShiftOffer } from '../../domain/shift/shift-offer';
import { HOUR } from '../../domain/time';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { readShifts } from './shift-job';
import { shiftRows } from './shift-rows';

/** So many escalations are handed over on one page. */
export const MOST_OF_SHIFT = 50;

/** The page of the shift hand-over: what I manage and what of it is due, what I offered, and what is offered to me. */
export async function viewShift(
  ports: Ports,
  { by, desk }: ProjectPermit,
  { hours }: { readonly hours: ShiftHours },
): Promise<Result<ShiftView>> {
  const { store, clock } = ports;
  const now = clock.now();
  const [managed, { own, toMe }] = await Promise.all([
    store.query('escalation', { index: 'by-manager-due', partition: [by, 'open'], limit: MOST_OF_SHIFT }),
    readShifts(store, by),
  ]);
  const waiting = toMe.filter(({ state }) => state === 'offered' || state === 'running');
  const heads = await headsOf(store, [
    ...managed.rows.map(({ key }) => key),
    ...waiting.flatMap(({ escalations }) => escalations.map(({ id }) => id)),
  ]);
  const seen = await desk.visible([...new Set([...heads.values()].map(({ subjectId }) => subjectId))]);
  const lastAt = lastHandOver([...(own ? [own] : []), ...toMe]);
  const since = lastAt ?? now - hours * HOUR;
  const known = (ids: readonly string[]): readonly Escalation[] =>
    ids.flatMap((id) => heads.get(id) ?? []).filter(({ stage }) => isOpen(stage));
  const mine = known(managed.rows.map(({ key }) => key)).filter(({ managerId }) => managerId === by);
  const span = { now, since, until: now + hours * HOUR };
  const rows = await shiftRows(store, mine, seen, new Map(), span);
  const offered = await Promise.all(
    waiting.map(async (offer) => {
      const all = known(offer.escalations.map(({ id }) => id));
      const notes = new Map(offer.escalations.map(({ id, words }) => [id, words]));
      const shown = await shiftRows(store, all, seen, notes, {
        now,
        since: offer.offeredAt - offer.hours * HOUR,
        until: now + offer.hours * HOUR,
      });
      return { ...offerView(offer), rows: shown, hidden: shown.length < all.length };
    }),
  );
  return done({
    now,
    hours,
    since,
    isSinceHandOver: lastAt !== null,
    mine: rows,
    hasMore: managed.cursor !== undefined,
    hidden: rows.length < mine.length,
    offer: own ? offerView(own) : null,
    offered,
  });
}

/** What the index found is read again by key: an act sees its own result. */
async function headsOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, Escalation>> {
  const rows = await store.getMany([...new Set(ids)].map((key) => ({ entity: 'escalation' as const, key })));
  return new Map(rows.flatMap((found) => (found ? [[found.key, found.row] as const] : [])));
}

/** When the reader last took over or handed over, as far as it is known. */
function lastHandOver(offers: readonly ShiftOffer[]): number | null {
  const taken = offers.filter(({ state }) => state === 'done').map(({ answeredAt }) => answeredAt ?? 0);
  return taken.length === 0 ? null : Math.max(...taken);
}

function offerView(offer: ShiftOffer): ShiftOfferView {
  const { escalations, stayed, ...said } = offer;
  return { ...said, count: escalations.length, stayed: stayed.length };
}
