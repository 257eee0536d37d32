import type { Act } from '../domain/escalation/may-do';
import type { QuickWords } from '../domain/policy/project-settings';
import type { Vocabulary } from '../domain/policy/vocabulary';
import type { Severity } from '../domain/escalation/severity';
import type { Stage } from '../domain/escalation/stage';
import type { HandoffsView } from './handoff-view';
import type { RecordView } from './record-view';
import type { RecordOver } from './records-view';

/** A criterion that will hold by time alone: "escalates in 35 min: customer unanswered", and the act that stops it. */
export interface Upcoming {
  readonly criterionId: string;
  readonly name: string;
  readonly at: number;
  readonly fact: string;
  readonly stops: string;
  /** Whether it escalates by itself then, or is proposed to whoever opens it. */
  readonly mode: 'propose' | 'start';
}

/** A criterion that holds and only proposes: whoever opens the work item decides. */
export interface Proposed {
  readonly criterionId: string;
  readonly name: string;
  readonly since: number;
}

/** Everything the surfaces on a work item show, in one call. */
export interface IssueView {
  readonly issue: { readonly id: string; readonly key: string; readonly projectId: string };
  readonly now: number;
  readonly switchedOn: boolean;
  /** The open escalation, or the latest ended one. Null for a reader who is no agent: `badge` has what they may see. */
  readonly record: RecordView | null;
  readonly badge: {
    readonly stage: Stage;
    readonly severity: Severity;
    readonly level: number;
    readonly managerId: string | null;
    readonly nextUpdateAt: number | null;
  } | null;
  /** Since when every clock of its record stands still; absent while they run. */
  readonly stillSince?: number;
  readonly upcoming: readonly Upcoming[];
  readonly proposed: readonly Proposed[];
  /** Of the open records of other work items that this one belongs to, the most severe; read where it has no open record of its own. */
  readonly over?: RecordOver;
  readonly may: readonly Act[];
  /** For agents, and for whoever an offered hand-off waits for; null for others. */
  readonly handoffs: HandoffsView | null;
  /** How the project calls reasons, outcomes and roles; those that are not shown are there for old records. */
  readonly vocabulary: Vocabulary;
  /** Repeated phrases of the project, offered where they are typed. */
  readonly quickWords: QuickWords;
  /** Stands for all of the above: while it is the same, nothing changed. `pass` lets that be asked without asking Jira. */
  readonly mark: string;
  readonly pass: string;
}
