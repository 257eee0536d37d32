import * as v from 'valibot';

const count = v.number();
const shape = v.object({
  by: v.string(),
  exportedAt: v.number(),
  startedAt: v.number(),
  /** Staged parts by what is in them. */
  parts: v.object({ issues: count, index: count, rows: count }),
  records: count,
  step: v.picklist(['number', 'write', 'clear']),
  /** The part of the step that is worked on, and how much of it is done. */
  part: count,
  done: count,
  /** A record was begun and its head is not there yet: a stop waits for it. */
  isMidRecord: v.boolean(),
  isStopping: v.boolean(),
  brought: count,
  there: count,
  leftOut: count,
  endedElsewhere: count,
});

/** An import of records as it is kept between its steps. */
export type TransferState = v.InferOutput<typeof shape>;

export function readTransferState(body: unknown): TransferState | undefined {
  const read = v.safeParse(shape, body);
  return read.success ? read.output : undefined;
}

/** What becomes of a record: `to` is its id here. */
export type Fate = 'new' | 'there' | 'no-issue';
export interface Claim {
  readonly id: string;
  readonly to: string | null;
  readonly fate: Fate;
  /** Names of its hand-offs here, and those that are here already. */
  readonly handoffs: Readonly<Record<string, string>>;
  readonly handoffsThere: readonly string[];
}

const claims = v.object({
  records: v.array(
    v.object({
      id: v.string(),
      to: v.nullable(v.string()),
      fate: v.picklist(['new', 'there', 'no-issue']),
      handoffs: v.record(v.string(), v.string()),
      handoffsThere: v.array(v.string()),
    }),
  ),
});
export const readClaims = (body: unknown): readonly Claim[] => (v.is(claims, body) ? body.records : []);

const issues = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      to: v.nullable(v.object({ id: v.string(), projectId: v.string(), secured: v.boolean() })),
    }),
  ),
});
/** A work item there, and the one of the same key here. */
export type FoundIssue = v.InferOutput<typeof issues>['issues'][number];
export const readFoundIssues = (body: unknown): readonly FoundIssue[] =>
  v.is(issues, body) ? body.issues : [];
