import type { WaySent } from '../domain/escalation/audience';
import type { LegOutcome, LegTurn } from '../domain/provider/leg';
import type { Call, OnEscalation } from './call';
import type { IssueView } from './issue-view';

/** Cases with service providers inside an escalation. Each act answers with the fresh view. */
export interface ProviderCalls {
  readonly 'leg.open': Call<
    OnEscalation & {
      readonly providerId: string;
      readonly reference: string;
      /** The contact's level, counted from 1. */
      readonly level: number;
      readonly words: string;
    },
    IssueView
  >;
  readonly 'leg.word': Call<
    OnEscalation & {
      readonly legId: string;
      readonly words: string;
      readonly at: number;
      readonly turn: LegTurn;
      readonly promisedAt: number | null;
      /** Empty: as before. */
      readonly reference: string;
    },
    IssueView
  >;
  readonly 'leg.chase': Call<
    OnEscalation & {
      readonly legId: string;
      readonly level: number;
      /** The level that the person saw. */
      readonly was: number;
      readonly text: string;
      readonly sent: { readonly at: number; readonly how: WaySent };
    },
    IssueView
  >;
  readonly 'leg.close': Call<
    OnEscalation & { readonly legId: string; readonly outcome: LegOutcome; readonly words: string },
    IssueView
  >;
}
