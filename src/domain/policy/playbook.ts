import type { Audience, Channel } from '../escalation/audience';
import type { Severity } from '../escalation/severity';
import type { Delay } from './delay';
import type { SeverityTargets } from './severity-targets';
import type { StartingAction } from './starting-action';
import type { DeskTarget } from './person-target';
import type { RoleCode } from './vocabulary';

/** A template for escalations: everything a start needs that the person does not say. */
export interface Playbook {
  readonly id: string;
  readonly name: string;
  /** What it is for, in one sentence; absent where the name says it. */
  readonly purpose?: string;
  readonly severity: Severity;
  /** What it promises at its own severity in place of what the severity does; of `updates`, the audiences that it names. */
  readonly targets?: Partial<SeverityTargets>;
  /** Roles that somebody should have; those nobody has are asked for. */
  readonly roles?: readonly RoleCode[];
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
  /** The customer is told nothing before the plan is agreed, and owed nothing either. */
  readonly customerAfter?: 'plan-agreed';
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
  /** The same by its name: a project without a level of that name goes on without. The id goes before it. */
  readonly securityLevelName?: string;
  /** Account id of whoever answers for it; absent: nobody does. */
  readonly ownerId?: string;
  /** The day by which its owner looks at it again, as `2027-03-31`. */
  readonly reviewOn?: string;
}
