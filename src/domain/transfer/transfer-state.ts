import * as v from 'valibot';

const count = v.number();
const partCounts = v.object({ issues: count, index: count, rows: count });
const NO_PARTS = { issues: 0, index: 0, rows: 0 };
const shape = v.object({
  /** Names one file on its way in: what is sent for another is refused. */
  importId: v.optional(v.string(), ''),
  by: v.string(),
  exportedAt: v.number(),
  startedAt: v.number(),
  /** Staged parts by what is in them. */
  parts: partCounts,
  /** Of how many parts the file is. */
  wanted: v.optional(partCounts, NO_PARTS),
  /** Parts of an earlier file that may still lie there; they are never read, and cleared with this one's. */
  left: v.optional(partCounts, NO_PARTS),
  /** Ids of projects there, by what the project of the same key is called here. */
  projects: v.optional(v.record(v.string(), v.string()), {}),
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
export type PartCounts = TransferState['parts'];

/** All of the file has come, and it can be started. */
export const isWhole = ({ parts, wanted }: Pick<TransferState, 'parts' | 'wanted'>): boolean =>
  parts.issues >= wanted.issues && parts.index >= wanted.index && parts.rows >= wanted.rows;

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
