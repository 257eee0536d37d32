import type { PairCount } from '../domain/handoff/bounces';
import type { HandoffState, PackedField, ReturnReason } from '../domain/handoff/handoff';
import type { Delay } from '../domain/policy/delay';

export type HandoffAnswer = 'accept' | 'return' | 'withdraw';

/** The offer that waits for an answer. */
export interface OpenHandoffView {
  readonly id: string;
  readonly from: string | null;
  readonly to: string;
  readonly toTier: number | null;
  readonly sender: string;
  readonly at: number;
  readonly dueAt: number | null;
  readonly words: string;
  readonly pack: readonly PackedField[];
  /** It waits for a team of the reader. */
  readonly mine: boolean;
  readonly may: readonly HandoffAnswer[];
}

/** A hand-off that has ended. */
export interface HandoffLine {
  readonly id: string;
  readonly from: string | null;
  readonly to: string;
  readonly state: HandoffState;
  /** When it ended. */
  readonly at: number;
  readonly by: string | null;
  readonly returnReason: ReturnReason | null;
  readonly words: string;
}

export interface HandoffsView {
  readonly open: OpenHandoffView | null;
  /** Newest first, as many as are shown. */
  readonly history: readonly HandoffLine[];
  /** How many older ones there are. */
  readonly older: number;
  /** Where the work item was before its first hand-off; null where it was with no team, or never handed off. */
  readonly firstTeam: string | null;
  /** Pairs of teams between which it went more than once, or came back, lately. */
  readonly pairs: readonly PairCount[];
  readonly mayOffer: boolean;
  /** The project has a team that can be offered work. */
  readonly hasTeams: boolean;
}

/** What the offer's form needs: the teams that can accept, with what each asks for. */
export interface HandoffForm {
  readonly teams: readonly {
    readonly value: string;
    readonly tier: number | null;
    /** `name` is null for fields that every team may ask for: they have words of their own. */
    readonly asks: readonly { readonly id: string; readonly name: string | null }[];
    readonly acceptWithin: Delay | null;
  }[];
}
