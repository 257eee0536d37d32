import type { Audience } from '../escalation/audience';
import type { Severity } from '../escalation/severity';
import type { Delay } from './delay';

/** A template for escalations: everything a start needs that the person does not say. */
export interface Playbook {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  readonly approval: 'none' | 'escalation-role';
  readonly ladderId: string;
  readonly calendarId: string;
  /** Who is kept informed; their pace is in the severity's targets. */
  readonly audiences: readonly Audience[];
  /** The silent customer: how long to wait for the agreement to close before each reminder, and how it ends. */
  readonly silence: {
    readonly wait: Delay;
    readonly reminders: number;
    readonly end: 'close' | 'ask-manager';
  };
  /** Account id of the manager who is set at once, or null when the manager has to be found. */
  readonly managerId: string | null;
}
