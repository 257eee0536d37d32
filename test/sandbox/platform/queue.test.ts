import { describe, expect, test } from '@jest/globals';
import {
  InvocationError,
  InvocationErrorCode,
  PayloadTooBigError,
  Queue,
  RateLimitError,
  TooManyEventsError,
  type AsyncEvent,
} from '@forge/events';
import { platformSite, START } from './platform-site';

const MINUTE = 60_000;
const queue = () => new Queue({ key: 'jobs' });
const push =
  (body: Record<string, unknown> = {}, delayInSeconds?: number) =>
  () =>
    queue().push(delayInSeconds === undefined ? { body } : { body, delayInSeconds });

/** A site whose consumer notes when each delivery came and answers as the test says. */
async function consuming(answer: (event: AsyncEvent, delivery: number) => unknown = () => undefined) {
  const at = await platformSite();
  const deliveries: { readonly at: number; readonly event: AsyncEvent }[] = [];
  at.handlers['job'] = (event: AsyncEvent) => {
    deliveries.push({ at: Date.now() - START, event });
    return answer(event, deliveries.length);
  };
  return { ...at, deliveries };
}

describe('the queue', () => {
  test('delivers each event once, after its delay and two seconds', async () => {
    const { site, inApp, deliveries } = await consuming();
    const job = await inApp(push({ n: 1 }));
    await inApp(push({ n: 2 }, 900));
    await site.settle();
    expect(deliveries).toEqual([]);
    await site.advance(60 * MINUTE);
    expect(deliveries.map(({ at, event }) => [at, event.body])).toEqual([
      [2000, { n: 1 }],
      [902_000, { n: 2 }],
    ]);
    expect(deliveries[0]?.event).toEqual({
      queueName: 'jobs',
      jobId: job.jobId,
      eventId: 'event-1',
      body: { n: 1 },
    });
    expect(deliveries[1]?.event).toMatchObject({ delayInSeconds: 900 });
  });

  test('takes 50 events and 200 KB in one push, and no more', async () => {
    const { inApp } = await consuming();
    const events =
      (count: number, text = '') =>
      () =>
        queue().push(Array.from({ length: count }, () => ({ body: { text } })));
    await inApp(events(50));
    await expect(inApp(events(51))).rejects.toBeInstanceOf(TooManyEventsError);
    await expect(inApp(events(3, 'x'.repeat(70 * 1024)))).rejects.toBeInstanceOf(PayloadTooBigError);
    await expect(inApp(push({}, 901))).rejects.toThrow('between 0 and 900');
  });

  test('takes 500 events a minute', async () => {
    const { site, inApp } = await consuming();
    const fifty = () => queue().push(Array.from({ length: 50 }, () => ({ body: {} })));
    await inApp(async () => {
      for (let n = 0; n < 10; n += 1) await fifty();
    });
    await expect(inApp(push())).rejects.toBeInstanceOf(RateLimitError);
    await site.advance(MINUTE);
    await expect(inApp(push())).resolves.toHaveProperty('jobId');
  });

  test('tries again when the consumer returns an InvocationError, with its data', async () => {
    const retry = new InvocationError({
      retryAfter: 120,
      retryReason: InvocationErrorCode.FUNCTION_UPSTREAM_RATE_LIMITED,
      retryData: { page: 3 },
    });
    const { site, inApp, deliveries } = await consuming((_event, delivery) =>
      delivery < 3 ? retry : undefined,
    );
    await inApp(push());
    await site.advance(10 * MINUTE);
    expect(deliveries.map(({ at }) => at)).toEqual([2000, 122_000, 242_000]);
    expect(deliveries[0]?.event.retryContext).toBeUndefined();
    expect(deliveries[2]?.event.retryContext).toMatchObject({
      retryCount: 2,
      retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED',
      retryData: { page: 3 },
      retentionWindow: { remainingTimeMs: 24 * 60 * MINUTE - 240_000 },
    });
  });

  test('gives up at once, with an error in the log, when the retry data is over 4 KB', async () => {
    const { site, inApp, deliveries } = await consuming(
      () =>
        new InvocationError({
          retryAfter: 1,
          retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
          retryData: { text: 'x'.repeat(4096) },
        }),
    );
    await inApp(push());
    await site.advance(MINUTE);
    expect(deliveries).toHaveLength(1);
    expect(site.log).toContainEqual(
      expect.objectContaining({
        level: 'error',
        source: 'queue:jobs',
        text: expect.stringContaining('retryData'),
      }),
    );
  });

  test('tries a throwing consumer again with growing pauses of at most 15 minutes, for 24 hours, then drops the event', async () => {
    const { site, inApp, deliveries } = await consuming(() => {
      throw new Error('broken');
    });
    const { jobId } = await inApp(push({ n: 1 }));
    await site.advance(48 * 60 * MINUTE);
    const pauses = deliveries.slice(1).map(({ at }, index) => (at - (deliveries[index]?.at ?? 0)) / 1000);
    expect(pauses.slice(0, 6)).toEqual([30, 60, 120, 240, 480, 900]);
    expect(Math.max(...pauses)).toBe(900);
    expect(deliveries.at(-1)?.at).toBeLessThanOrEqual(24 * 60 * MINUTE + 2000);
    expect(deliveries.at(-1)?.at).toBeGreaterThan(23.7 * 60 * MINUTE);
    expect(site.log.filter(({ source, level }) => source === 'queue:jobs' && level === 'error')).toHaveLength(
      1,
    );
    expect(await inApp(() => queue().getJob(jobId).getStats())).toEqual({
      success: 0,
      inProgress: 0,
      failed: 1,
    });
  });

  test('counts the events of a push and cancels those that have not started', async () => {
    const { site, inApp, deliveries } = await consuming();
    const { jobId } = await inApp(() =>
      queue().push([{ body: { n: 1 } }, { body: { n: 2 }, delayInSeconds: 60 }]),
    );
    await site.advance(30_000);
    expect(await inApp(() => queue().getStats(jobId))).toEqual({ success: 1, inProgress: 1, failed: 0 });
    await inApp(() => queue().cancel(jobId));
    await site.advance(5 * MINUTE);
    expect(deliveries.map(({ event }) => event.body)).toEqual([{ n: 1 }]);
    await expect(inApp(() => queue().getStats('no-such-job'))).rejects.toThrow('was not found');
  });

  test('delivers twice when asked to', async () => {
    const { site, inApp, deliveries } = await consuming();
    site.faults.doubledMessages = 1;
    await inApp(push());
    await site.advance(MINUTE);
    expect(deliveries.map(({ event }) => event.eventId)).toEqual(['event-1', 'event-1']);
  });

  test('cuts a chain of messages that push each other after a thousand pushes', async () => {
    const { site, inApp, handlers } = await consuming();
    const errors: string[] = [];
    handlers['job'] = () =>
      queue()
        .push({ body: {} })
        .catch((error: unknown) => void errors.push((error as Error).constructor.name));
    await inApp(push());
    await site.advance(60 * MINUTE);
    expect(errors).toEqual(['InvocationLimitReachedError']);
    expect(site.counters.queue.pushes).toBe(1000);
  });

  test('does not know queues that the manifest does not consume', async () => {
    const { site, inApp } = await consuming();
    await expect(inApp(() => new Queue({ key: 'ghosts' }).push({ body: {} }))).rejects.toThrow(
      'the queue ghosts',
    );
    expect(site.log).toContainEqual(
      expect.objectContaining({ level: 'error', text: expect.stringContaining('the queue ghosts') }),
    );
  });

  test('lets a consumer run as long as the manifest says', async () => {
    const { site, inApp, handlers } = await consuming();
    let remaining = 0;
    handlers['job'] = () => void (remaining = invocationRemaining());
    await inApp(push());
    await site.advance(MINUTE);
    expect(remaining).toBe(100_000);
  });
});

function invocationRemaining(): number {
  const runtime = Reflect.get(globalThis, '__forge_runtime__') as {
    lambdaContext: { getRemainingTimeInMillis: () => number };
  };
  return runtime.lambdaContext.getRemainingTimeInMillis();
}
