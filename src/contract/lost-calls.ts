import type { Severity } from '../domain/escalation/severity';
import type { Stage } from '../domain/escalation/stage';
import type { ReviewWords } from '../domain/review/review-part';
import type { Call } from './call';
import type { ReviewView } from './review-view';

/** The record of a work item that was deleted: what is left of it to review. Nothing of the work item's own text is in it. */
export interface LostRecordView {
  readonly id: string;
  readonly ordinal: number;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly managerId: string | null;
  readonly openedAt: number;
  readonly endedAt: number | null;
  /** The reader may save the review now. */
  readonly maySave: boolean;
  readonly review: ReviewView;
}

/** Names a record whose work item was deleted; of any other record nothing is answered. */
interface OnLost {
  readonly lostId: string;
}

/** Calls about records whose work item was deleted, for whoever runs such a record. */
export interface LostCalls {
  readonly 'lost.review': Call<OnLost, LostRecordView>;
  readonly 'lost.save-review': Call<
    OnLost & ReviewWords & { readonly revision: number; readonly complete: boolean },
    LostRecordView
  >;
}
