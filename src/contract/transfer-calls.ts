import type { Call } from './call';
import type {
  RecordsInView,
  RecordsOutPage,
  RowsOutPage,
  StagedAnswer,
  StagedPart,
} from './records-transfer-view';

type Nothing = Readonly<Record<string, never>>;
interface OfImport {
  readonly importId: string;
}

/** Calls that take records out of a site and bring them into another, for Jira admins. */
export interface TransferCalls {
  readonly 'records.list': Call<{ readonly id: string; readonly cursor: string | null }, RecordsOutPage>;
  /** At most 20 records; `cursor` goes on where the last answer ended. */
  readonly 'records.read': Call<
    { readonly ids: readonly string[]; readonly cursor: string | null },
    RowsOutPage
  >;
  readonly 'records.view': Call<Nothing, RecordsInView>;
  /** Makes room for a file of so many parts; the answer names the import. What an earlier one left is taken away. */
  readonly 'records.begin': Call<
    {
      readonly exportedAt: number;
      readonly records: number;
      readonly parts: { readonly issues: number; readonly index: number; readonly rows: number };
      readonly projects: readonly { readonly id: string; readonly key: string }[];
    },
    RecordsInView
  >;
  /** Parts of a kind come in order, numbered from 0; the same part sent twice is one. */
  readonly 'records.stage': Call<
    OfImport & { readonly index: number; readonly part: StagedPart },
    StagedAnswer
  >;
  /** Starts what was staged, or goes on with what was stopped. */
  readonly 'records.start': Call<OfImport, RecordsInView>;
  readonly 'records.stop': Call<OfImport, RecordsInView>;
  /** Forgets a file that was staged or stopped; what was brought stays. */
  readonly 'records.forget': Call<OfImport, RecordsInView>;
}
