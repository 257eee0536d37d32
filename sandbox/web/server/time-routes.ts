import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import * as v from 'valibot';
import { HttpProblem } from './http-problem';
import type { FeedEvent } from './change-feed';
import { jsonBody } from './json-body';
import type { WebParts } from './web-parts';

const LONGEST_JUMP_MS = 400 * 24 * 60 * 60_000;

const timeChange = v.strictObject({
  advanceMs: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(LONGEST_JUMP_MS))),
  to: v.optional(v.number()),
  next: v.optional(v.literal(true)),
  speed: v.optional(v.pipe(v.number(), v.minValue(0.1), v.maxValue(100_000))),
  pause: v.optional(v.boolean()),
});

/** GET tells the time, POST moves it or changes its flow, and open pages are told of every change of course. */
export function timeRoutes({ site, flow, feed }: WebParts): Hono {
  const routes = new Hono();
  routes.get('/_sandbox/time', (c) => c.json(flow.state));
  routes.post('/_sandbox/time', async (c) => {
    const change = await jsonBody(c, timeChange);
    if (change.speed !== undefined) flow.setSpeed(change.speed);
    if (change.pause !== undefined) flow.pause(change.pause);
    const now = site.clock.now();
    const due = change.next === true ? site.nextDue() : undefined;
    if (change.next === true && due === undefined) throw new HttpProblem('Nothing is due.', 409);
    const target = due ?? change.to ?? (change.advanceMs === undefined ? undefined : now + change.advanceMs);
    if (target !== undefined) {
      if (target < now && due === undefined) throw new HttpProblem('Time cannot be moved back.', 409);
      if (target - now > LONGEST_JUMP_MS) throw new HttpProblem('That is more than 400 days ahead.');
      await flow.jumpTo(Math.max(target, now));
    }
    return c.json(flow.state);
  });
  routes.post('/_sandbox/tick', async (c) => {
    await flow.during(() => site.tick());
    return c.json(flow.state);
  });
  routes.get('/_sandbox/changes', (c) =>
    streamSSE(c, async (stream) => {
      const queue: FeedEvent[] = [feed.latest];
      let wake: () => void = () => undefined;
      const stop = feed.subscribe((event) => {
        queue.push(event);
        wake();
      });
      stream.onAbort(() => {
        stop();
        wake();
      });
      while (!stream.aborted) {
        const event = queue.shift();
        if (event) await stream.writeSSE(event);
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    }),
  );
  return routes;
}
