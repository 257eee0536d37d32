import type { Audience, Channel } from '../escalation/audience';
import type { Severity } from '../escalation/severity';
import type { Delay } from './delay';
import type { StartingAction } from './starting-action';
import type { DeskTarget } from './person-target';

/** A template for escalations: everything a start needs that the person does not say. */
export interface Playbook {
  readonly id: string;
  readonly name: string;
  readonly severity: Severity;
  /** `named`: those whom `approvers` names, in their order. */
  readonly approval: 'none' | 'escalation-role' | 'named';
  /** Who is asked to approve, one after another: the next one when the clock of the one before has passed. */
  readonly approvers?: readonly DeskTarget[];
  /** How a request ends that nobody answered; absent: it waits, marked overdue. */
  readonly silentApprover?: 'wait' | 'approve' | 'decline';
  readonly ladderId: string;
  readonly calendarId: string;
  /** Who is kept informed; their pace is in the severity's targets. */
  readonly audiences: readonly Audience[];
  /** How each audience is reached, where it is not as `channelOf` says. */
  readonly channels?: Readonly<Partial<Record<Audience, Channel>>>;
  /** The silent customer: how long to wait for the agreement to close before each reminder, and how it ends. */
  readonly silence: {
    readonly wait: Delay;
    readonly reminders: number;
    readonly end: 'close' | 'ask-manager';
  };
  /** Account id of the manager who is set at once, or null when the manager has to be found. */
  readonly managerId: string | null;
  /** What is done to the subject when the work begins; absent where nothing is. */
  readonly startingActions?: readonly StartingAction[];
  /** Id of the security level that the subject gets; absent where it keeps its own. */
  readonly securityLevelId?: string;
}
