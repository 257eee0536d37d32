import type { NotYet } from '../domain/portal/fair-use';
import type { Milestone } from '../domain/portal/milestones';
import type { Severity } from '../domain/escalation/severity';

/** Where an escalation stands, as customers are told. */
export type PortalStage = 'requested' | 'working' | 'watched' | 'closed' | 'ended';

/** Whose turn it is to ask or to escalate. `joins`: others asked before, and one's voice is added to theirs. */
export type PortalTurn =
  | { readonly allowed: true; readonly joins: boolean }
  | { readonly allowed: false; readonly why: NotYet; readonly from: number | null };

export type PortalAct = 'satisfied' | 'relapse' | 'agree' | 'rate';

/** All that a customer is shown of a request's escalation. Nothing in here is internal: codes, instants, and what was said in public. */
export interface PortalView {
  readonly now: number;
  /** False: the project shows its customers nothing of escalations. */
  readonly on: boolean;
  /** The open escalation, or the last one. */
  readonly escalation: {
    readonly stage: PortalStage;
    readonly since: number;
    readonly severity: Severity;
    /** How many levels of the desk know of it; 0: nobody beyond those who work on it. */
    readonly level: number;
    readonly levels: number;
    /** The highest of them by its name; null where the project tells customers nothing of its people. */
    readonly levelName: string | null;
    /** Who owns it: `name` where the project shows it, null where there is nobody yet or the project says nothing. */
    readonly owner: { readonly name: string | null } | null;
    readonly milestones: readonly Milestone[];
    readonly nextUpdate: { readonly at: number; readonly isLate: boolean } | null;
    readonly relapses: number;
    /** The fix is watched until then. */
    readonly watchedUntil: number | null;
    /** The customer was asked to agree to close. */
    readonly isAskedToAgree: boolean;
    readonly isAgreed: boolean;
    /** When it closes if the customer says nothing; null where silence closes nothing. */
    readonly closesAt: number | null;
    readonly stars: number | null;
  } | null;
  /** What was told to the customer, the newest first. */
  readonly updates: readonly { readonly at: number; readonly text: string }[];
  /** The ask that waits for an answer. */
  readonly asked: { readonly at: number; readonly answerDueAt: number; readonly voices: number } | null;
  /** Within so many minutes an answer is promised to whoever asks. */
  readonly answerMinutes: number;
  readonly ask: PortalTurn;
  readonly escalate: PortalTurn;
  /** What this reader may say; empty for who merely sees the request. */
  readonly may: readonly PortalAct[];
}
