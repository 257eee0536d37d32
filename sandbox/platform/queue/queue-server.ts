import type { SandboxClock } from '../../clock';
import type { Faults, SiteParts } from '../../boundary';
import type { ConsumerModule } from '../manifest/manifest';
import type { FunctionRunner } from '../runtime/function-runner';
import type { PushChain } from '../runtime/invocation';
import { UnknownToSandbox } from '../unknown-to-sandbox';
import { asyncEvent, type QueueMessage } from './queue-message';
import { QueueJobs } from './queue-jobs';
import { readPush } from './read-push';
import { readRetry, type RetryRequest } from './retry-request';

const WINDOW_MS = 24 * 3_600_000;
const FIRST_BACKOFF_MS = 30_000;
const MAX_BACKOFF_MS = 15 * 60_000;
const EVENTS_PER_MINUTE = 500;
const MAX_CHAIN = 1000;

export interface QueueParts {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly random: () => number;
  readonly log: SiteParts['log'];
  readonly consumers: readonly ConsumerModule[];
  readonly runner: FunctionRunner;
  /** From push to the first delivery, on top of the delay asked for. */
  readonly latencyMs: number;
}

export interface QueueSnapshot {
  readonly messages: readonly QueueMessage[];
  readonly delivered: number;
}

/** The app's queues: at least once, unordered, retried on request or after errors for 24 hours, then dropped. */
export class QueueServer {
  readonly counters = { pushes: 0, events: 0, deliveries: 0, retries: 0, dropped: 0 };
  readonly #jobs = new QueueJobs();
  readonly #waiting = new Map<QueueMessage, { cancel(): void }>();
  readonly #pushed = new Map<number, number>();
  #events = 0;

  constructor(private readonly parts: QueueParts) {}

  /** Answers POST /webhook/queue/{publish,stats,cancel}/… as the platform's gateway does. */
  fetch(path: string, body: unknown, chain: PushChain): Response {
    const command = path.split('/')[3];
    if (command === 'publish') return this.#publish(body, chain);
    const { queueName, jobId } = body as { queueName: string; jobId: string };
    if (command === 'stats') {
      const stats = this.#jobs.stats(queueName, jobId);
      return stats ? Response.json(stats) : Response.json({ message: 'no such job' }, { status: 404 });
    }
    if (command !== 'cancel') throw new UnknownToSandbox(`the queue route ${path}`);
    if (!this.#jobs.stats(queueName, jobId))
      return Response.json({ message: 'no such job' }, { status: 404 });
    for (const [message, job] of this.#waiting) {
      if (
        message.queueName !== queueName ||
        message.jobId !== jobId ||
        message.failures > 0 ||
        message.retryContext
      )
        continue;
      job.cancel();
      this.#waiting.delete(message);
      this.#jobs.cancelled(message);
    }
    return new Response(null, { status: 204 });
  }

  snapshot(): QueueSnapshot {
    return { messages: [...this.#waiting.keys()], delivered: this.#events };
  }

  /** Nothing that waits is delivered any more. */
  clear(): void {
    for (const job of this.#waiting.values()) job.cancel();
    this.#waiting.clear();
  }

  restore(snapshot: QueueSnapshot): void {
    this.#events = snapshot.delivered;
    for (const message of snapshot.messages) {
      this.#jobs.started(message);
      this.#schedule(message);
    }
  }

  #publish(body: unknown, chain: PushChain): Response {
    const push = readPush(body);
    if (push.kind === 'refused') return push.response;
    if (!this.parts.consumers.some((one) => one.queue === push.queueName))
      throw new UnknownToSandbox(`the queue ${push.queueName}`);
    if (chain.pushes >= MAX_CHAIN)
      return Response.json({ message: 'cyclic invocation limit' }, { status: 405 });
    if (!this.#spend(push.events.length))
      return Response.json({ message: 'Too many requests' }, { status: 429 });
    chain.pushes += 1;
    this.counters.pushes += 1;
    const now = this.parts.clock.now();
    for (const event of push.events) {
      this.#events += 1;
      const dueAt =
        now + (event.delayInSeconds ?? 0) * 1000 + this.parts.latencyMs + this.parts.faults.messageDelayMs;
      const message = {
        ...event,
        queueName: push.queueName,
        jobId: push.jobId,
        eventId: `event-${this.#events}`,
        dueAt,
        firstDueAt: dueAt,
        failures: 0,
        chain,
      };
      this.counters.events += 1;
      this.#jobs.started(message);
      this.#schedule(message);
      if (this.#drawn(this.parts.faults.doubledMessages)) this.#schedule({ ...message });
    }
    return Response.json({}, { status: 201 });
  }

  #drawn(rate: number): boolean {
    return rate > 0 && this.parts.random() < rate;
  }

  #spend(events: number): boolean {
    const minute = Math.floor(this.parts.clock.now() / 60_000);
    const used = (this.#pushed.get(minute) ?? 0) + events;
    if (used > EVENTS_PER_MINUTE) return false;
    if (!this.#pushed.has(minute)) this.#pushed.clear();
    this.#pushed.set(minute, used);
    return true;
  }

  #schedule(message: QueueMessage): void {
    this.#waiting.set(
      message,
      this.parts.clock.at(message.dueAt, `queue:${message.queueName}`, async () => {
        this.#waiting.delete(message);
        await this.#deliver(message);
      }),
    );
  }

  async #deliver(message: QueueMessage): Promise<void> {
    const consumer = this.parts.consumers.find((one) => one.queue === message.queueName);
    if (!consumer) throw new UnknownToSandbox(`the queue ${message.queueName}`);
    this.counters.deliveries += 1;
    const outcome = await this.parts.runner.call({
      functionKey: consumer.function,
      moduleType: 'consumer',
      moduleKey: consumer.key,
      principal: {},
      payload: asyncEvent(message, this.parts.clock.now(), WINDOW_MS),
      chain: message.chain,
    });
    if (outcome.kind !== 'returned') {
      const reason = outcome.kind === 'timed-out' ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
      const afterMs = Math.min(FIRST_BACKOFF_MS * 2 ** message.failures, MAX_BACKOFF_MS);
      this.#again(
        { ...message, failures: message.failures + 1 },
        { afterMs, reason, data: message.retryContext?.retryData },
      );
      return;
    }
    const retry = readRetry(outcome.value);
    if (retry.kind === 'retry') this.#again(message, retry.request);
    else if (retry.kind === 'refused') this.#drop(message, retry.why);
    else this.#jobs.succeeded(message);
  }

  #again(message: QueueMessage, request: RetryRequest): void {
    const dueAt = this.parts.clock.now() + request.afterMs;
    if (dueAt > message.firstDueAt + WINDOW_MS) return this.#drop(message, 'not handled within 24 hours');
    this.counters.retries += 1;
    const retryContext = {
      retryCount: (message.retryContext?.retryCount ?? 0) + 1,
      retryReason: request.reason,
      retryData: request.data,
    };
    this.#schedule({ ...message, dueAt, retryContext });
  }

  #drop(message: QueueMessage, why: string): void {
    this.counters.dropped += 1;
    this.#jobs.failed(message);
    this.parts.log({
      level: 'error',
      source: `queue:${message.queueName}`,
      text: `dropped ${message.eventId}: ${why}: ${JSON.stringify(message.body)}`,
    });
  }
}
