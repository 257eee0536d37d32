/** What a handler asks for by returning an InvocationError. */
export interface RetryRequest {
  readonly afterMs: number;
  readonly reason: string;
  readonly data: unknown;
}

const MAX_RETRY_AFTER_SECONDS = 900;
const MAX_RETRY_DATA_BYTES = 4096;

export type RetryAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'retry'; readonly request: RetryRequest }
  | { readonly kind: 'refused'; readonly why: string };

/** Reads a handler's return value: `{ _retry: true, retryOptions }` asks for another delivery. Too much retry data means no retry at all. */
export function readRetry(value: unknown): RetryAnswer {
  if (typeof value !== 'object' || value === null || Reflect.get(value, '_retry') !== true)
    return { kind: 'none' };
  const found: unknown = Reflect.get(value, 'retryOptions');
  const options = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  const after = typeof options['retryAfter'] === 'number' ? options['retryAfter'] : 1;
  const data = options['retryData'];
  const bytes = data === undefined ? 0 : Buffer.byteLength(JSON.stringify(data));
  if (bytes > MAX_RETRY_DATA_BYTES)
    return {
      kind: 'refused',
      why: `retryData has ${bytes} bytes, at most ${MAX_RETRY_DATA_BYTES} are allowed`,
    };
  const afterMs = Math.min(Math.max(after, 1), MAX_RETRY_AFTER_SECONDS) * 1000;
  return {
    kind: 'retry',
    request: {
      afterMs,
      reason: typeof options['retryReason'] === 'string' ? options['retryReason'] : 'FUNCTION_RETRY_REQUEST',
      data,
    },
  };
}
