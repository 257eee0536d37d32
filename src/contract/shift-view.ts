import type { Severity } from '../domain/escalation/severity';
import type { Stage } from '../domain/escalation/stage';
import type { ChangeSince } from '../domain/shift/changes-since';
import type { ShiftHours, ShiftState } from '../domain/shift/shift-offer';
import type { NextDue } from './record-view';

export type { ShiftHours };

/** One escalation of a shift as its managers hand it over. */
export interface ShiftRow {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly ordinal: number;
  readonly stage: Stage;
  readonly severity: Severity;
  readonly level: number;
  /** Late, or due before the next shift ends, soonest first. */
  readonly due: readonly NextDue[];
  /** Actions of the plan that are late, or due before the next shift ends, soonest first. */
  readonly actions: readonly {
    readonly id: string;
    readonly title: string;
    readonly ownerId: string;
    readonly dueAt: number;
  }[];
  readonly changes: readonly ChangeSince[];
  /** What the one who hands over says about this one. */
  readonly words: string;
}

/** A hand-over as one of its two sides sees it. */
export interface ShiftOfferView {
  readonly fromId: string;
  readonly toId: string;
  readonly state: ShiftState;
  readonly offeredAt: number;
  readonly hours: ShiftHours;
  readonly words: string;
  readonly answeredAt: number | null;
  readonly answer: string;
  readonly count: number;
  /** How many stayed where they were. */
  readonly stayed: number;
}

/** Everything about handing over: what I manage, what I offered, what is offered to me. */
export interface ShiftView {
  readonly now: number;
  readonly hours: ShiftHours;
  /** Changes are counted from here: my last hand-over, else one shift ago. */
  readonly since: number;
  readonly isSinceHandOver: boolean;
  readonly mine: readonly ShiftRow[];
  /** I manage more than the page holds. */
  readonly hasMore: boolean;
  /** Some of it is hidden from me. */
  readonly hidden: boolean;
  /** My last offer, whatever became of it. */
  readonly offer: ShiftOfferView | null;
  /** Offered to me and not answered yet, or accepted and still being set. */
  readonly offered: readonly (ShiftOfferView & {
    readonly rows: readonly ShiftRow[];
    readonly hidden: boolean;
  })[];
}
