import * as v from 'valibot';

/** The queue of the manifest's consumer. */
export const ENGINE_QUEUE = 'engine';

/** What a message says: look at this agenda key, or do this round of repair. Messages outlive a deployment, so they have a version. */
export const MESSAGE_VERSION = 1;

const event = v.object({
  body: v.object({
    v: v.literal(MESSAGE_VERSION),
    look: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  }),
  retryContext: v.nullish(v.object({ retryCount: v.number() }), null),
});

export interface EngineMessage {
  readonly look: string;
  /** How often it was delivered before. */
  readonly retries: number;
}

/** A message as the platform delivers it; undefined when it is none that this version knows. */
export function readMessage(delivered: unknown): EngineMessage | undefined {
  const read = v.safeParse(event, delivered);
  return read.success
    ? { look: read.output.body.look, retries: read.output.retryContext?.retryCount ?? 0 }
    : undefined;
}
