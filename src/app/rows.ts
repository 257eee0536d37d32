import type { Duty } from '../domain/escalation/duty';
import type { Effect } from '../domain/escalation/effect';
import type { Escalation } from '../domain/escalation/escalation';
import type { JournalEntry } from '../domain/escalation/journal';
import type { Parts } from '../domain/escalation/parts';
import type { Handoff } from '../domain/handoff/handoff';
import type { LegScore } from '../domain/provider/leg';
import type { CriterionMemory } from '../domain/criteria/criterion';
import type { PolicyKind } from '../domain/policy/policy-set';
import type { ScopePolicies } from '../domain/policy/scope-policies';
import type { RollupRow } from './report/rollup-row';

/** Who was there first, and how many escalations the issue has had. */
export interface SubjectRow {
  readonly openId: string | null;
  readonly lastId: string | null;
  readonly count: number;
  /** How many hand-offs the issue has had, and which is open; absent while there was none. */
  readonly handoffs?: { readonly count: number; readonly openId: string | null };
}

/** A head with the instant at which it wants to be looked at next, for the indexes that order by it. */
export interface EscalationRow extends Escalation {
  readonly dueAt: number;
  /** Of an open one, in which order it needs a person (`urgencyOf`). */
  readonly urgency?: number;
  /** Which policy it carries (`pinMark`). */
  readonly pin?: string;
}

export type PartRow = {
  [N in keyof Parts]: { readonly escId: string; readonly name: N; readonly body: Parts[N] };
}[keyof Parts];

export interface EntryRow extends JournalEntry {
  readonly escId: string;
  readonly projectId: string;
}

/** Something that waits for time. `severity` orders what is due: the most severe first. */
export interface AgendaRow {
  readonly type:
    'escalation' | 'watch' | 'effect' | 'duty' | 'similar' | 'handoff' | 'merge' | 'shift' | 'ask';
  readonly id: string;
  readonly dueAt: number;
  readonly severity: 0 | 1 | 2 | 3;
}

/** What the engine remembers of an issue that time may change. */
export interface WatchRow {
  readonly issueId: string;
  readonly projectId: string;
  readonly generation: number;
  /** When its facts were last read. */
  readonly lookedAt: number;
  /** Which change was the last that it then had, in Jira's own time; 0 when that is not known. */
  readonly sawUpdate: number;
  readonly changesAt: number;
  readonly memory: Readonly<Record<string, CriterionMemory>>;
  /** What is coming, as it was last decided: for the badge and the at-risk view. */
  readonly upcoming: readonly {
    readonly criterionId: string;
    readonly at: number;
    readonly fact: string;
    readonly stops: string;
  }[];
  /** Criteria that hold and wait for room under their hourly cap, and when anything else may change. */
  readonly capped: readonly string[];
  readonly uncappedAt: number;
  /** Criteria that hold and only propose: somebody has to decide. */
  readonly proposed: readonly { readonly criterionId: string; readonly since: number }[];
  /** Finished, gone, or of a project that is switched off: only an event brings it back, no change of a policy does. */
  readonly over: boolean;
  /** Traces (`service:7`) under which it was written down as seen, for similar items. */
  readonly sighted: readonly string[];
}

/** One issue, seen with one value of a dimension. Nothing but ids: who may see the issue decides elsewhere. */
export interface SightingRow {
  readonly issueId: string;
  readonly projectId: string;
  readonly what: 'issue';
  readonly dim: 'service' | 'customer' | 'component';
  readonly value: string;
  /** When the issue was created: windows are counted in this. */
  readonly at: number;
  /** When this was written: a look before it cannot have counted it. */
  readonly seenAt: number;
}

/** `gathered`: it went into a digest, which is told in its place. */
export type EffectState = 'pending' | 'done' | 'unknown' | 'cancelled' | 'dead' | 'gathered';

/** One fan-out effect of a decision (`recipient` null), or one effect a worker does. */
export interface EffectRow {
  readonly id: string;
  readonly escId: string;
  readonly projectId: string;
  readonly recipient: string | null;
  readonly state: EffectState;
  readonly dueAt: number;
  readonly decidedAt: number;
  readonly work: { readonly kind: 'fan-out'; readonly effects: readonly Effect[] } | Effect;
  readonly attempts: number;
  /** While now is before this, another worker holds it. */
  readonly leasedUntil: number;
  /** Why it ended as it did, for the journal and the engine's health. */
  readonly outcome: string;
  /** Severity of the escalation, 0 the most severe: the order in which it is drained. */
  readonly rank: 0 | 1 | 2 | 3;
  /** Whom its comment mentions, once that was decided; the others were braked and get a digest. */
  readonly mentions: readonly string[] | null;
}

export interface LinkRow {
  readonly issueId: string;
  readonly escId: string;
  readonly at: number;
  readonly by: string;
  /** Jira had no such link before: it is ours to take away again. */
  readonly ours?: boolean;
  /** The record of this work item that was merged into this one. */
  readonly merged?: string;
}

export interface FiringRow {
  readonly id: string;
  readonly criterionId: string;
  readonly issueId: string;
  readonly projectId: string;
  readonly state: 'started' | 'joined' | 'proposed' | 'accepted' | 'dismissed';
  readonly at: number;
  readonly escId: string | null;
  readonly inputs: unknown;
}

export interface PolicyRow {
  readonly scope: string;
  /** `locks`: what the site keeps projects from deciding, all of it as it then was. `keeping`: for how long records are kept. */
  readonly kind: PolicyKind | 'locks' | 'keeping';
  readonly policyId: string;
  readonly version: number;
  readonly savedAt: number;
  readonly savedBy: string;
  readonly body: unknown;
  /** The scope gave its own up and inherits again; `body` is then null. */
  readonly inherits?: true;
}

/** Which versions are live, with their bodies: one read gives a project's whole policy. */
export interface GenerationRow extends ScopePolicies {
  readonly number: number;
}

/** Long work and the engine's own books: `heartbeat`, `points:<hour>`, `installation`. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly at: number;
  readonly body: unknown;
}

/** Every entity with the type of its rows. Entities without rows yet come with the issue that fills them. */
export interface Rows {
  readonly subject: SubjectRow;
  readonly escalation: EscalationRow;
  readonly part: PartRow;
  readonly entry: EntryRow;
  readonly agenda: AgendaRow;
  readonly watch: WatchRow;
  readonly effect: EffectRow;
  readonly duty: Duty;
  readonly link: LinkRow;
  readonly firing: FiringRow;
  readonly policy: PolicyRow;
  readonly generation: GenerationRow;
  readonly job: JobRow;
  readonly sighting: SightingRow;
  readonly handoff: Handoff;
  readonly leg: LegScore;
  readonly rollup: RollupRow;
}
export type Entity = keyof Rows;
