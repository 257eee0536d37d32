import type { EffortKind } from '../domain/insight/effort';
import type { Call, OnEscalation } from './call';
import type { IssueView } from './issue-view';
import type { EffortView, LinksPage, MergePreview, TogetherPage } from './records-view';

/** Linked work items, two records that become one, and effort. */
export interface RecordsCalls {
  readonly 'links.page': Call<OnEscalation & { readonly cursor: string | null }, LinksPage>;
  readonly 'link.remove': Call<OnEscalation & { readonly issueId: string }, IssueView>;
  /** `requestId` is the form's own: sent twice, it is done once. `text`: the words, or the status to be reached. */
  readonly 'together.start': Call<
    OnEscalation & {
      readonly requestId: string;
      readonly act: 'tell' | 'resolve';
      readonly isPublic: boolean;
      readonly text: string;
    },
    IssueView
  >;
  readonly 'together.page': Call<
    OnEscalation & { readonly jobId: string; readonly from: number },
    TogetherPage
  >;
  readonly 'together.stop': Call<OnEscalation & { readonly jobId: string }, TogetherPage>;
  readonly 'merge.preview': Call<OnEscalation & { readonly issueKey: string }, MergePreview>;
  /** `otherId` is the record that the preview spoke of. */
  readonly 'merge.do': Call<
    OnEscalation & { readonly issueKey: string; readonly otherId: string },
    IssueView
  >;
  readonly 'effort.view': Call<OnEscalation, EffortView>;
  /** `person` null: the caller; `startedAt` null: it ended just now. */
  readonly 'effort.log': Call<
    OnEscalation & {
      readonly minutes: number;
      readonly work: EffortKind;
      readonly person: string | null;
      readonly startedAt: number | null;
      /** `acknowledge`: asked for after an acknowledgement. */
      readonly occasion: 'by-hand' | 'acknowledge';
      /** Names the form: sent twice, it is logged once. */
      readonly requestId?: string;
    },
    IssueView
  >;
}
