import type { JournalKind } from '../domain/audit/journal-kind';
import type { DecidedUpon } from '../domain/audit/decided-upon';
import type { Vocabulary } from '../domain/policy/vocabulary';
import type { Stage } from '../domain/escalation/stage';
import type { JournalEntryView } from './record-view';
import type { ConditionWhy } from './why-view';

/** What an entry was decided upon; the conditions of a rule as they stood then. */
export interface DecidedUponView extends Omit<DecidedUpon, 'reasons'> {
  readonly conditions: readonly ConditionWhy[];
}

/** One entry with the lines of the asked kind. */
export interface HistoryEntryView extends JournalEntryView {
  readonly upon: DecidedUponView | null;
}

/** The journal of a work item's escalation, newest first. */
export interface HistoryView {
  readonly now: number;
  /** Null where the work item was never escalated; `hidden` where the reader may not read its record. */
  readonly record: { readonly id: string; readonly name: string; readonly stage: Stage } | null;
  readonly hidden: boolean;
  /** How many escalations the work item has had; the latest first has the highest ordinal. */
  readonly ordinals: number;
  readonly entries: readonly HistoryEntryView[];
  /** Asks for what is older; null when there is nothing older. */
  readonly cursor: string | null;
  /** What the lines name by id, as the reader may see it. */
  readonly links: readonly { readonly issueId: string; readonly key: string | null }[];
  readonly plan: { readonly actions: readonly { readonly id: string; readonly title: string }[] };
  /** How the project calls reasons, outcomes and roles. */
  readonly vocabulary: Vocabulary;
  /** Why no rule fired can be asked for. */
  readonly mayAskWhy: boolean;
}

export type { JournalKind };
