import * as v from 'valibot';
import type { Instant } from '../time';

const instant = v.number();
const voice = v.object({ by: v.string(), at: instant, words: v.string() });
const state = v.object({
  asks: v.array(
    v.object({
      at: instant,
      /** By when an answer was promised. */
      answerDueAt: instant,
      /** Who asked, the first of them first. */
      voices: v.array(voice),
      /** The desk has been told. */
      told: v.boolean(),
    }),
  ),
  /** Asked for once: what the customer thought of it after the end. */
  ratings: v.record(v.string(), v.object({ by: v.string(), at: instant, stars: v.number() })),
});

/** What customers asked on one request, in order of time, and how they rated its escalations (by their ids). */
export type PortalState = v.InferOutput<typeof state>;
export type Ask = PortalState['asks'][number];

const NOTHING: PortalState = { asks: [], ratings: {} };
/** Older asks of a request are forgotten. */
export const MOST_ASKS = 50;
/** So many people are heard about one ask; fair use keeps it from being a megaphone. */
export const MOST_VOICES = 50;

export const readPortalState = (body: unknown): PortalState =>
  body === undefined || body === null ? NOTHING : v.parse(state, body);

/** The ask that waits for an answer; `answeredAt` is when the desk last spoke in public. */
export function openAsk({ asks }: PortalState, answeredAt: Instant | null): Ask | null {
  const last = asks.at(-1);
  return last && (answeredAt ?? 0) < last.at ? last : null;
}
