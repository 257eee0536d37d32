import type { Audience } from '../domain/escalation/audience';
import type { Severity } from '../domain/escalation/severity';
import type { HeadAct } from '../domain/insight/head-needs';

interface NeedBase {
  /** Stable while the same thing waits, so that a chosen row stays chosen. */
  readonly id: string;
  readonly issueId: string;
  readonly key: string;
  readonly summary: string;
  /** Null where nothing says how severe it is. */
  readonly severity: Severity | null;
  /** Null where no time was set. */
  readonly dueAt: number | null;
  readonly overdue: boolean;
  /** Account ids of those whose turn it is; empty where it is anybody's who runs escalations. */
  readonly whose: readonly string[];
  /** The reader is among those who can do it at once. */
  readonly mine: boolean;
}

/** One thing that waits for a person. */
export type NeedView = NeedBase &
  (
    | {
        readonly kind: 'escalation';
        readonly escalationId: string;
        readonly ordinal: number;
        readonly what: string;
        readonly act: HeadAct;
        readonly audience?: Audience;
      }
    | {
        readonly kind: 'action';
        readonly escalationId: string;
        readonly ordinal: number;
        readonly actionId: string;
        readonly title: string;
      }
    | {
        readonly kind: 'handoff';
        readonly handoffId: string;
        readonly fromTeam: string | null;
        readonly toTeam: string;
      }
    /** A customer asked for an update on a work item that is not escalated, and waits for the promised answer. */
    | { readonly kind: 'ask' }
    | {
        readonly kind: 'proposal';
        readonly criterionId: string;
        readonly name: string;
        readonly since: number;
      }
  );

/** What needs someone now in a project, most urgent first. */
export interface NowView {
  readonly now: number;
  readonly needs: readonly NeedView[];
  /** Something is hidden from the reader; how much is not said. */
  readonly hidden: boolean;
  /** More waits than was read. */
  readonly more: boolean;
  /** Hand-overs that are offered to the reader and wait for their answer. */
  readonly handOvers: readonly { readonly fromId: string; readonly count: number }[];
}
