import type { RecordInIndex, RecordRow } from '../domain/transfer/record-rows';

/** A page of the records of a project that the admin may see. */
export interface RecordsOutPage {
  readonly now: number;
  readonly records: readonly { readonly id: string; readonly subjectId: string }[];
  /** Records of work items that the admin may not browse, or that are gone. */
  readonly hidden: number;
  readonly cursor: string | null;
}

/** Rows of records, as many as one answer carries. */
export interface RowsOutPage {
  readonly rows: readonly RecordRow[];
  /** Keys of the work items that the rows name, by id; those that the admin may not browse are left out. */
  readonly issues: Readonly<Record<string, string>>;
  readonly cursor: string | null;
}

/** A piece of a file on its way in; nothing of it is live before the import is started. */
export type StagedPart =
  | { readonly kind: 'issues'; readonly issues: readonly { readonly id: string; readonly key: string }[] }
  | { readonly kind: 'index'; readonly records: readonly RecordInIndex[] }
  | { readonly kind: 'rows'; readonly rows: readonly RecordRow[] };

/** What was found of a piece: a dry run of it. */
export interface StagedAnswer {
  /** Keys of work items that are not here, or not in the admin's sight. */
  readonly missing: readonly string[];
  /** Of those that were moved here since, with their key of now. */
  readonly moved: readonly { readonly key: string; readonly now: string }[];
  /** Ids there of records that are here already. */
  readonly there: readonly string[];
  /** Ids there of records whose work item has another that is open. */
  readonly taken: readonly string[];
}

export interface RecordsInView {
  readonly now: number;
  /** Names the file; every step of its import says which it means. */
  readonly importId: string;
  /** `clearing`: a file was forgotten, and what waits of it is being taken away. */
  readonly state: 'none' | 'staging' | 'running' | 'stopping' | 'stopped' | 'clearing' | 'done';
  /** All parts of the file have come. */
  readonly isWhole: boolean;
  readonly by: string;
  readonly at: number;
  /** Records in the file, and what became of those that were reached. */
  readonly records: number;
  readonly brought: number;
  readonly there: number;
  readonly leftOut: number;
  readonly endedElsewhere: number;
}
