import * as v from 'valibot';

const shape = v.object({
  /** Days for which records are kept after their end; null for ever. */
  days: v.nullable(v.number()),
  /** Counts the changes; 0: it was never set. */
  version: v.optional(v.number(), 0),
  by: v.string(),
  setAt: v.number(),
  /** When it was last looked for what is too old, in epoch ms; 0 never. */
  ranAt: v.number(),
  /** Rows that went in all. */
  removed: v.number(),
});

const kept = v.object({ days: v.nullable(v.number()) });
/** What a change of the setting wrote into the history. */
export const readKeeping = (body: unknown): { readonly days: number | null } | undefined => {
  const read = v.safeParse(kept, body);
  return read.success ? read.output : undefined;
};

/** For how long records are kept, and what came of it. */
export type RetentionState = v.InferOutput<typeof shape>;

export function readRetentionState(body: unknown): RetentionState | undefined {
  const read = v.safeParse(shape, body);
  return read.success ? read.output : undefined;
}
