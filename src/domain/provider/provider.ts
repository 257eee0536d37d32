import type { Severity } from '../escalation/severity';
import type { Delay } from '../policy/delay';

/** Somebody at a provider whom an agent can reach; the first of a provider's contacts is level 1. */
export interface ProviderContact {
  readonly name: string;
  /** How to reach them, in the admin's words: an address, a number, a portal. */
  readonly reach: string;
  /** Their hours; working time counts in it. */
  readonly calendarId?: string;
}

/** A service provider of a project: whom to ask, how soon they answer, and how long our clocks may rest for them. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  readonly contacts: readonly ProviderContact[];
  /** How soon they are to answer, by severity; none where a severity is left out. */
  readonly answerWithin: Readonly<Partial<Record<Severity, Delay>>>;
  /** Elapsed minutes for which one leg may pause our clocks, all in all; 0: not at all. */
  readonly pauseCapMinutes: number;
}

/** The contact of a level, counted from 1. */
export const contactAt = ({ contacts }: Provider, level: number): ProviderContact | undefined =>
  contacts[level - 1];
