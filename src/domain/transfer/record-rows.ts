/** What hangs on a record, in the order in which it is brought: the head comes last, and with it the record is there. */
export const RECORD_ENTITIES = ['part', 'entry', 'leg', 'link', 'duty', 'handoff', 'escalation'] as const;
export type RecordEntity = (typeof RECORD_ENTITIES)[number];

/** One row of a record as it leaves a site: `version` is that of its codec, `rev` how often it had been written. */
export interface RecordRow {
  /** Id of the escalation that it belongs to. */
  readonly record: string;
  readonly entity: RecordEntity;
  readonly key: string;
  readonly rev: number;
  readonly version: number;
  readonly data: unknown;
}

/** What must be known of a record before its rows come: which names it and its hand-offs had, and since when. */
export interface RecordInIndex {
  readonly id: string;
  readonly subjectId: string;
  readonly ordinal: number;
  readonly openedAt: number;
  readonly handoffs: readonly { readonly ordinal: number; readonly at: number }[];
}
