import type { ProcessStep } from '../audit/process-step';
import type { Trend } from '../insight/trend';
import type { LinkedProblem, ReviewWords } from '../review/review-part';
import type { LegCommand } from '../provider/leg-command';
import type { Instant } from '../time';
import type { Audience, WaySent } from './audience';
import type { CustomerWord, ReasonCode, WithdrawReason } from './escalation';
import type { AssessmentPart } from './parts';
import type { PlanCommand } from './plan-command';
import type { RecordsCommand } from './records-command';
import type { RoleName } from '../team/team-part';
import type { Severity } from './severity';
import type { SecurityCommand, StartingCommand } from './starting-command';

/** Everything a person may do to an escalation. `revision` is that of the part the person saw. */
export type Command =
  | {
      readonly do: 'join';
      readonly reasonCode: ReasonCode;
      /** What the site calls the reason; absent where it has the app's own text. */
      readonly reasonName?: string;
      readonly words: string;
      readonly shouldKnow: readonly string[];
    }
  | { readonly do: 'approve' }
  | { readonly do: 'decline'; readonly words: string }
  | { readonly do: 'withdraw'; readonly reason: WithdrawReason; readonly words: string }
  | { readonly do: 'close' }
  | { readonly do: 'relapse'; readonly words: string }
  | { readonly do: 'set-manager'; readonly accountId: string }
  | { readonly do: 'hand-over'; readonly accountId: string; readonly words: string }
  /** One escalation of a shift that was taken over. */
  | { readonly do: 'take-shift'; readonly accountId: string; readonly from: string; readonly words: string }
  /** `was`: who held the role when the person looked, so that another holder meanwhile is not overwritten. */
  | ({
      readonly do: 'set-role';
      readonly personId: string;
      readonly coverId: string | null;
      readonly was: string | null;
    } & RoleName)
  | { readonly do: 'remove-role'; readonly roleId: string }
  | { readonly do: 'change-severity'; readonly severity: Severity; readonly words: string }
  | ({ readonly do: 'save-assessment'; readonly revision: number; readonly complete: boolean } & Pick<
      AssessmentPart,
      'situation' | 'businessImpact' | 'customerImpact' | 'affectedServices' | 'risk' | 'tried' | 'cause'
    >)
  | {
      readonly do: 'add-action';
      readonly revision: number;
      readonly title: string;
      readonly ownerId: string;
      readonly dueAt: Instant;
    }
  | { readonly do: 'complete-action'; readonly actionId: string }
  | { readonly do: 'agree-plan' }
  | PlanCommand
  | StartingCommand
  | SecurityCommand
  | { readonly do: 'acknowledge' }
  | { readonly do: 'decline-level'; readonly words: string }
  | { readonly do: 'escalate-now'; readonly words: string }
  | { readonly do: 'jump-to-level'; readonly level: number; readonly words: string }
  | { readonly do: 'hold-ladder'; readonly until: Instant; readonly words: string }
  | { readonly do: 'resume-ladder' }
  | { readonly do: 're-pin'; readonly words: string }
  | {
      readonly do: 'post-update';
      readonly audience: Audience;
      readonly text: string;
      readonly nextAt: Instant | null;
      /** When the last update to the audience was given that the author saw; absent where nobody looked. */
      readonly seenAt?: Instant | null;
      /** When and how it was sent, for an audience that the app does not reach. */
      readonly sent?: { readonly at: Instant; readonly how: WaySent };
    }
  /** A customer asks in the portal for an update. */
  | {
      readonly do: 'ask-update';
      readonly words: string;
      readonly answerDueAt: Instant;
      /** Whoever has the subject hears of it besides the team. */
      readonly also: string | null;
    }
  | { readonly do: 'record-satisfied'; readonly by: string; readonly how: CustomerWord['how'] }
  | { readonly do: 'record-agreed'; readonly by: string; readonly how: CustomerWord['how'] }
  | ({ readonly do: 'save-review'; readonly revision: number; readonly complete: boolean } & ReviewWords)
  /** Completes a review with the words, and the problem, of another escalation's. */
  | ({
      readonly do: 'adopt-review';
      readonly from: string;
      readonly problem: LinkedProblem | null;
    } & ReviewWords)
  | {
      readonly do: 'add-preventive';
      readonly title: string;
      readonly ownerId: string;
      readonly dueAt: Instant;
    }
  | { readonly do: 'complete-preventive'; readonly actionId: string }
  | ({ readonly do: 'link-problem' } & LinkedProblem)
  | { readonly do: 'set-trend'; readonly trend: Trend; readonly words: string }
  | {
      readonly do: 'waive-step';
      readonly step: ProcessStep;
      readonly words: string;
      readonly until: Instant | null;
    }
  /** `ours`: Jira has no such link yet. */
  | { readonly do: 'add-link'; readonly issueId: string; readonly ours?: boolean }
  | RecordsCommand
  | LegCommand;
export type CommandName = Command['do'];

/** Who acts, when, and what the command needs of the world. */
export interface CommandContext {
  readonly by: string;
  readonly now: Instant;
  /** Revisions of the stored parts, to be compared with the ones the person saw. */
  readonly revisions: { readonly assessment: number; readonly plan: number };
}
