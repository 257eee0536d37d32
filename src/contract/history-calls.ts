import type { JournalKind } from '../domain/audit/journal-kind';
import type { Call } from './call';
import type { HistoryView } from './history-view';
import type { WhyView } from './why-view';

/** Calls of the history of a work item. */
export interface HistoryCalls {
  /** `ordinal` null asks for the open or last escalation, `kind` null for every line. */
  readonly 'history.page': Call<
    {
      readonly issueId: string;
      readonly ordinal: number | null;
      readonly kind: JournalKind | null;
      readonly cursor: string | null;
    },
    HistoryView
  >;
  readonly 'criteria.why': Call<{ readonly issueId: string }, WhyView>;
}
