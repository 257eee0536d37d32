import type { WaySent } from '../escalation/audience';
import type { Instant } from '../time';

/** How a case with a provider ends; `withdrawn`: we do not need them any more, or the escalation has ended. */
export const LEG_OUTCOMES = ['answered', 'solved', 'rejected', 'withdrawn'] as const;
export type LegOutcome = (typeof LEG_OUTCOMES)[number];

/** Whose turn it is: while it is theirs, their clock runs and ours may rest. */
export const LEG_TURNS = ['theirs', 'ours'] as const;
export type LegTurn = (typeof LEG_TURNS)[number];

export const LEG_EVENTS = ['opened', 'said', 'handed-back', 'chased', 'late', 'closed'] as const;

/** One thing that happened in a leg. `text` is its beginning; the journal has it whole. */
export interface LegEvent {
  readonly what: (typeof LEG_EVENTS)[number];
  readonly at: Instant;
  /** Account id, or `engine`. */
  readonly by: string;
  /** The contact's level then. */
  readonly level: number;
  readonly how: WaySent | null;
  readonly text: string;
}

/** The last thing that the provider said. */
export interface ProviderWord {
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
  /** When they promised to say more; null where they did not. */
  readonly promisedAt: Instant | null;
}

/** One case with a provider inside an escalation. Its clock is in the escalation's head. */
export interface Leg {
  readonly id: string;
  readonly providerId: string;
  /** As the provider was called when it was opened. */
  readonly name: string;
  /** The provider's own number of the case; empty until they gave one. */
  readonly reference: string;
  /** The contact who was told last, counted from 1. */
  readonly level: number;
  readonly openedAt: Instant;
  readonly turn: LegTurn;
  readonly turnSince: Instant;
  readonly capMinutes: number;
  /** What earlier turns of theirs have used of the cap. */
  readonly pausedMinutes: number;
  readonly lastWord: ProviderWord | null;
  /** How often they said something. */
  readonly answers: number;
  readonly chases: number;
  /** How often their clock passed. */
  readonly misses: number;
  readonly outcome: LegOutcome | null;
  readonly closedAt: Instant | null;
  /** Oldest first. */
  readonly history: readonly LegEvent[];
}

export interface LegsPart {
  readonly legs: readonly Leg[];
}
export const EMPTY_LEGS: LegsPart = { legs: [] };

/** The clock of a leg whose turn is theirs. `dueAt` is FAR where neither they nor the settings name a time. */
export interface LegClock {
  readonly id: string;
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly missed: boolean;
}

/** What reports count of a leg: written whenever the leg changes, and never read to decide. */
export interface LegScore {
  readonly escId: string;
  readonly projectId: string;
  readonly providerId: string;
  readonly at: Instant;
  readonly answers: number;
  readonly chases: number;
  readonly misses: number;
  readonly level: number;
  readonly outcome: LegOutcome | null;
  readonly closedAt: Instant | null;
}

export const MOST_LEGS = 10;
export const MOST_OPEN_LEGS = 5;
const MOST_EVENTS = 30;
const LONGEST_EVENT = 200;

/** The n-th leg of an escalation, counted from 1. */
export const legId = (escId: string, n: number): string => `${escId}:leg:${n}`;

export const isOpenLeg = ({ outcome }: Leg): boolean => outcome === null;

/** The leg with one event more; of a long history the opening and the newest are kept. */
export function withEvent(leg: Leg, event: LegEvent): Leg {
  const text = event.text.length > LONGEST_EVENT ? `${event.text.slice(0, LONGEST_EVENT - 1)}…` : event.text;
  const [first, ...rest] = [...leg.history, { ...event, text }];
  const kept = rest.slice(Math.max(0, rest.length - (MOST_EVENTS - 1)));
  return { ...leg, history: [first, ...kept] };
}

export const scoreOf = (leg: Leg, escId: string, projectId: string): LegScore => ({
  escId,
  projectId,
  providerId: leg.providerId,
  at: leg.openedAt,
  answers: leg.answers,
  chases: leg.chases,
  misses: leg.misses,
  level: leg.level,
  outcome: leg.outcome,
  closedAt: leg.closedAt,
});
