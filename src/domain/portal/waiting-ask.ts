import * as v from 'valibot';

const waitingAsk = v.object({
  askedAt: v.number(),
  /** By when the answer was promised. */
  dueAt: v.number(),
  projectId: v.string(),
  /** Whoever has the request was told that the answer is late. */
  told: v.boolean(),
});

/** Of an ask that is not part of a record, what time is to make of it: one a request, a later one takes its place. Instants in epoch ms. */
export type WaitingAsk = v.InferOutput<typeof waitingAsk>;

/** @throws when the kept row is no waiting ask. */
export const readWaitingAsk = (body: unknown): WaitingAsk => v.parse(waitingAsk, body);
