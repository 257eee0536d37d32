import * as v from 'valibot';

const shape = v.object({
  /** A project's id, or `site`. */
  scope: v.string(),
  /** As the admin knew it: a project's key, or `everything`. */
  name: v.string(),
  /** Ids of the projects that are to go. */
  projects: v.array(v.string()),
  by: v.string(),
  startedAt: v.number(),
  /** Rows that are gone. */
  removed: v.number(),
});

/** A removal on request, as it is kept between its steps. */
export type EraseState = v.InferOutput<typeof shape>;

export function readEraseState(body: unknown): EraseState | undefined {
  const read = v.safeParse(shape, body);
  return read.success ? read.output : undefined;
}
