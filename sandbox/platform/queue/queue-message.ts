import type { PushChain } from '../runtime/invocation';

export interface RetryContext {
  readonly retryCount: number;
  readonly retryReason: string;
  readonly retryData: unknown;
}

/** A pushed event on its way. `firstDueAt` opens the 24 hours within which it is tried again. */
export interface QueueMessage {
  readonly queueName: string;
  readonly jobId: string;
  readonly eventId: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number;
  readonly concurrency?: unknown;
  readonly dueAt: number;
  readonly firstDueAt: number;
  readonly failures: number;
  readonly retryContext?: RetryContext;
  readonly chain: PushChain;
}

/** The event as the consumer receives it. */
export function asyncEvent(message: QueueMessage, now: number, windowMs: number): Record<string, unknown> {
  const { queueName, jobId, eventId, body, delayInSeconds, concurrency, retryContext, firstDueAt } = message;
  const retentionWindow = {
    startTime: new Date(firstDueAt).toISOString(),
    remainingTimeMs: Math.max(0, firstDueAt + windowMs - now),
  };
  return {
    queueName,
    jobId,
    eventId,
    body,
    ...(delayInSeconds === undefined ? {} : { delayInSeconds }),
    ...(concurrency === undefined ? {} : { concurrency }),
    ...(retryContext === undefined ? {} : { retryContext: { ...retryContext, retentionWindow } }),
  };
}
