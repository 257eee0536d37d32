import type { ReasonCode } from '../domain/escalation/escalation';
import type { Word } from '../domain/policy/vocabulary';
import type { Severity } from '../domain/escalation/severity';

/** What the Escalate… form needs before anything is sent. */
export interface EscalateForm {
  readonly issue: { readonly id: string; readonly key: string };
  readonly now: number;
  readonly may: boolean;
  /** Somebody was first: a second request joins this one. */
  readonly joins: { readonly name: string; readonly since: number } | null;
  readonly playbooks: readonly {
    readonly id: string;
    readonly name: string;
    /** What it is for, in one sentence; empty where the name says it. */
    readonly purpose: string;
    readonly severity: Severity;
  }[];
  readonly likelyPlaybookId: string;
  readonly likelyReason: ReasonCode;
  /** In the order in which they are offered. */
  readonly reasons: readonly Word[];
  /** By playbook, as set now: who is told at once, and who by the first level and when. */
  readonly tells: Readonly<
    Record<
      string,
      {
        readonly first: readonly string[];
        readonly firstLevelDelay: { readonly minutes: number; readonly clock: 'elapsed' | 'working' };
        readonly people: readonly string[];
      }
    >
  >;
  /** Criteria that hold now or will by time alone. */
  readonly criteria: readonly {
    readonly criterionId: string;
    readonly name: string;
    readonly holds: boolean;
    readonly since: number | null;
    readonly at: number | null;
    readonly fact: string;
  }[];
}
