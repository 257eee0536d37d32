import * as v from 'valibot';
import { SHIFT_HOURS, type ShiftOffer } from '../../domain/shift/shift-offer';
import type { Store } from '../ports/store';
import type { JobRow } from '../rows';

/** An offer is a job: accepted, it is long work over many transactions. One row of each manager, the next offer takes its place. */
export const shiftKey = (fromId: string): string => `shift:${fromId}`;
/** Offers to a person are found by the kind of their job. */
export const shiftKind = (toId: string): string => `shift:${toId}`;

const text = v.string();
const offer: v.GenericSchema<unknown, ShiftOffer> = v.object({
  fromId: text,
  toId: text,
  state: v.picklist(['offered', 'running', 'done', 'declined', 'withdrawn']),
  offeredAt: v.number(),
  hours: v.picklist(SHIFT_HOURS),
  words: text,
  escalations: v.array(v.object({ id: text, words: text })),
  answeredAt: v.nullable(v.number()),
  answer: text,
  stayed: v.array(text),
});

export const shiftRow = (body: ShiftOffer): JobRow => ({
  id: shiftKey(body.fromId),
  kind: shiftKind(body.toId),
  state: `shift-${body.state}`,
  at: body.answeredAt ?? body.offeredAt,
  body,
});

export interface StoredShift {
  readonly rev: number;
  readonly offer: ShiftOffer;
}

/** The last offer of a manager, whatever became of it. */
export async function readShift(store: Store, fromId: string): Promise<StoredShift | undefined> {
  const found = await store.get('job', shiftKey(fromId));
  return found && { rev: found.rev, offer: v.parse(offer, found.row.body) };
}

const LATEST = 20;

/** The latest offers to a person, newest first: what the index found is read again by key. */
export async function shiftsTo(store: Store, toId: string): Promise<readonly ShiftOffer[]> {
  const query = { index: 'by-kind', partition: [shiftKind(toId)], limit: LATEST } as const;
  const { rows } = await store.query('job', { ...query, order: 'descending' });
  const fresh = await store.getMany(rows.map(({ key }) => ({ entity: 'job' as const, key })));
  return fresh
    .flatMap((found) => (found ? [v.parse(offer, found.row.body)] : []))
    .filter((one) => one.toId === toId);
}
