import * as v from 'valibot';

const tour = v.object({
  /** `changes`: what changed since; `rebuild`: every record of the project. */
  what: v.picklist(['changes', 'rebuild']),
  /** Where it goes on: which of its lists, and from where in it. */
  step: v.number(),
  cursor: v.nullable(v.string()),
  begunAt: v.number(),
  /** Records that were taken up. */
  seen: v.number(),
  /** Of a rebuild: up to which day of opening it has come. */
  reachedAt: v.nullable(v.number()),
  by: v.nullable(v.string()),
});

const shape = v.object({
  /** The zone by whose days is counted. */
  zone: v.string(),
  /** What changed before this is in the figures. */
  doneTo: v.number(),
  tour: v.nullable(tour),
  /** Records to be taken up, days and months to be added up anew. */
  records: v.array(v.string()),
  /** Of those the ones whose work items are read from Jira again. */
  reread: v.optional(v.array(v.string()), []),
  /** Until when Jira was last asked who rated. */
  ratedTo: v.optional(v.number(), 0),
  days: v.array(v.string()),
  months: v.array(v.string()),
  /** Days with hand-offs that were still open when they were counted. */
  openDays: v.array(v.string()),
  /** The first month in which there is anything. */
  firstMonth: v.nullable(v.string()),
});

/** How far the figures of a project are, as it is kept between two steps. */
export type ReportState = v.InferOutput<typeof shape>;
export type ReportTour = v.InferOutput<typeof tour>;

export function readReportState(body: unknown): ReportState | undefined {
  const read = v.safeParse(shape, body);
  return read.success ? read.output : undefined;
}
