import * as v from 'valibot';
import { SHIFT_HOURS, type ShiftOffer } from './shift-offer';
import type { ShiftNotice } from './shift-notice';

const text = v.string();
const state = v.picklist(['offered', 'running', 'done', 'declined', 'withdrawn']);

const offer: v.GenericSchema<unknown, ShiftOffer> = v.object({
  fromId: text,
  toId: text,
  state,
  offeredAt: v.number(),
  hours: v.picklist(SHIFT_HOURS),
  words: text,
  escalations: v.array(v.object({ id: text, words: text })),
  answeredAt: v.nullable(v.number()),
  answer: text,
  stayed: v.array(text),
});

const notices: v.GenericSchema<unknown, readonly ShiftNotice[]> = v.array(
  v.object({ fromId: text, state, count: v.number(), at: v.number() }),
);

/** @throws ValiError when what is stored was not written by this app. */
export const readShiftOffer = (stored: unknown): ShiftOffer => v.parse(offer, stored);
export const readShiftNotices = (stored: unknown): readonly ShiftNotice[] => v.parse(notices, stored);
