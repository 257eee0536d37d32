import type { Faults, ProductEvent } from '../../boundary';
import type { SandboxClock } from '../../clock';
import type { TriggerModule } from '../manifest/manifest';
import { readRetry } from '../queue/retry-request';
import type { RetryContext } from '../queue/queue-message';
import type { FunctionRunner } from '../runtime/function-runner';
import { drawLatencyMs, type EventLatency } from './event-latency';
import { createTriggerFilter, type FilterParts } from './trigger-filter';

const INSTALLED = 'avi:forge:installed:app';
const MAX_RETRIES = 4;
const TIMEOUT_RETRY_MS = 30_000;

export interface TriggerParts extends FilterParts {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly random: () => number;
  readonly triggers: readonly TriggerModule[];
  readonly runner: FunctionRunner;
  readonly latency: EventLatency;
}

/** An event on its way to one trigger. */
export interface EventDelivery {
  readonly triggerKey: string;
  readonly functionKey: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dueAt: number;
  readonly retryContext?: RetryContext;
}

interface Subscription {
  readonly trigger: TriggerModule;
  readonly eventType: string;
  readonly accepts: (event: ProductEvent) => boolean;
}

/** Brings product and lifecycle events to the manifest's triggers: filtered, late, unordered, sometimes lost or doubled on demand. */
export class TriggerServer {
  readonly counters = { received: 0, filteredOut: 0, delivered: 0, dropped: 0, doubled: 0 };
  readonly #subscriptions: readonly Subscription[];
  readonly #waiting = new Set<EventDelivery>();

  constructor(private readonly parts: TriggerParts) {
    this.#subscriptions = parts.triggers.flatMap((trigger) =>
      trigger.events.map(({ eventType, filter }) => ({
        trigger,
        eventType,
        accepts: createTriggerFilter(trigger.key, filter, parts),
      })),
    );
  }

  /** Takes a product event at the instant it happens. */
  receive(event: ProductEvent): void {
    this.counters.received += 1;
    for (const { trigger, eventType, accepts } of this.#subscriptions) {
      if (eventType !== event.eventType) continue;
      if (!accepts(event)) {
        this.counters.filteredOut += 1;
        continue;
      }
      if (this.#drawn(this.parts.faults.droppedEvents)) {
        this.counters.dropped += 1;
        continue;
      }
      this.#send(trigger, event);
      if (!this.#drawn(this.parts.faults.doubledEvents)) continue;
      this.counters.doubled += 1;
      this.#send(trigger, event);
    }
  }

  /** Tells the app that it was installed, at once. */
  installed(payload: Readonly<Record<string, unknown>>): void {
    for (const { trigger, eventType } of this.#subscriptions) {
      if (eventType !== INSTALLED) continue;
      const dueAt = this.parts.clock.now();
      this.#schedule({
        triggerKey: trigger.key,
        functionKey: trigger.function,
        payload: { ...payload, eventType },
        dueAt,
      });
    }
  }

  /** Nothing that is on its way arrives any more. */
  clear(): void {
    this.#waiting.clear();
  }

  snapshot(): readonly EventDelivery[] {
    return [...this.#waiting];
  }

  restore(deliveries: readonly EventDelivery[]): void {
    for (const delivery of deliveries) this.#schedule(delivery);
  }

  #drawn(rate: number): boolean {
    return rate > 0 && this.parts.random() < rate;
  }

  #send(trigger: TriggerModule, event: ProductEvent): void {
    const { clock, faults, latency, random } = this.parts;
    const payload = {
      ...event.payload,
      eventType: event.eventType,
      selfGenerated: event.causedBy === 'app',
      timestamp: String(event.at),
    };
    const dueAt = clock.now() + drawLatencyMs(latency, random) + faults.eventDelayMs;
    this.#schedule({ triggerKey: trigger.key, functionKey: trigger.function, payload, dueAt });
  }

  #schedule(delivery: EventDelivery): void {
    this.#waiting.add(delivery);
    this.parts.clock.at(delivery.dueAt, `event:${delivery.triggerKey}`, async () => {
      if (this.#waiting.delete(delivery)) await this.#deliver(delivery);
    });
  }

  async #deliver(delivery: EventDelivery): Promise<void> {
    this.counters.delivered += 1;
    const { retryContext } = delivery;
    const outcome = await this.parts.runner.call({
      functionKey: delivery.functionKey,
      moduleType: 'trigger',
      moduleKey: delivery.triggerKey,
      principal: {},
      payload: retryContext ? { ...delivery.payload, retryContext } : delivery.payload,
    });
    if (outcome.kind === 'threw') return;
    const retry = outcome.kind === 'timed-out' ? TIMED_OUT : readRetry(outcome.value);
    if (retry.kind === 'none') return;
    const retryCount = (retryContext?.retryCount ?? 0) + 1;
    if (retry.kind === 'refused' || retryCount > MAX_RETRIES) {
      const text = `gave up on ${String(delivery.payload['eventType'])}: ${retry.kind === 'refused' ? retry.why : `${MAX_RETRIES} retries`}`;
      this.parts.log({ level: 'error', source: `trigger:${delivery.triggerKey}`, text });
      return;
    }
    const { afterMs, reason, data } = retry.request;
    this.#schedule({
      ...delivery,
      dueAt: this.parts.clock.now() + afterMs,
      retryContext: { retryCount, retryReason: reason, retryData: data },
    });
  }
}

const TIMED_OUT = {
  kind: 'retry',
  request: { afterMs: TIMEOUT_RETRY_MS, reason: 'FUNCTION_TIME_OUT', data: undefined },
} as const;
