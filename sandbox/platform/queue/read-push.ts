const MAX_EVENTS = 50;
const MAX_BYTES = 200 * 1024;
const MAX_DELAY_SECONDS = 900;

export interface PushedEvent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly delayInSeconds?: number;
  readonly concurrency?: unknown;
}

export type Push =
  | {
      readonly kind: 'push';
      readonly queueName: string;
      readonly jobId: string;
      readonly events: readonly PushedEvent[];
    }
  | { readonly kind: 'refused'; readonly response: Response };

const refuse = (status: number, text: string): Push => ({
  kind: 'refused',
  response: Response.json({ message: text, errorMessage: text }, { status }),
});

/** Checks a push as the platform does behind the client: 1 to 50 events of together at most 200 KB, delays of 0 to 900 s. */
export function readPush(body: unknown): Push {
  if (typeof body !== 'object' || body === null) return refuse(400, 'a push must be an object');
  const { queueName, jobId, payload } = body as Record<string, unknown>;
  if (typeof queueName !== 'string' || typeof jobId !== 'string')
    return refuse(400, 'a push needs queueName and jobId');
  if (!Array.isArray(payload) || payload.length === 0 || payload.length > MAX_EVENTS)
    return refuse(400, `a push holds 1 to ${MAX_EVENTS} events`);
  if (Buffer.byteLength(JSON.stringify(payload)) > MAX_BYTES)
    return refuse(413, 'a push holds at most 200 KB');
  for (const event of payload as unknown[]) {
    const { body: content, delayInSeconds = 0 } = (event ?? {}) as Record<string, unknown>;
    if (typeof delayInSeconds !== 'number' || delayInSeconds < 0 || delayInSeconds > MAX_DELAY_SECONDS) {
      return refuse(400, `delayInSeconds is 0 to ${MAX_DELAY_SECONDS}`);
    }
    if (typeof content !== 'object' || content === null) return refuse(400, 'an event needs a body');
  }
  return { kind: 'push', queueName, jobId, events: payload as PushedEvent[] };
}
