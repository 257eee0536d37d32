import type { Instant } from '../time';
import type { Audience } from './audience';
import type { CustomerWord, ReasonCode, WithdrawReason } from './escalation';
import type { AssessmentPart } from './parts';
import type { Severity } from './severity';

/** Everything a person may do to an escalation. `revision` is that of the part the person saw. */
export type Command =
  | {
      readonly do: 'join';
      readonly reasonCode: ReasonCode;
      readonly words: string;
      readonly shouldKnow: readonly string[];
    }
  | { readonly do: 'approve' }
  | { readonly do: 'decline'; readonly words: string }
  | { readonly do: 'withdraw'; readonly reason: WithdrawReason; readonly words: string }
  | { readonly do: 'close' }
  | { readonly do: 'relapse'; readonly words: string }
  | { readonly do: 'set-manager'; readonly accountId: string }
  | { readonly do: 'change-severity'; readonly severity: Severity; readonly words: string }
  | ({ readonly do: 'save-assessment'; readonly revision: number; readonly complete: boolean } & Pick<
      AssessmentPart,
      'situation' | 'businessImpact' | 'customerImpact' | 'cause'
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
    }
  | { readonly do: 'record-satisfied'; readonly by: string; readonly how: CustomerWord['how'] }
  | { readonly do: 'record-agreed'; readonly by: string; readonly how: CustomerWord['how'] }
  | { readonly do: 'add-link'; readonly issueId: string };
export type CommandName = Command['do'];

/** Who acts, when, and what the command needs of the world. */
export interface CommandContext {
  readonly by: string;
  readonly now: Instant;
  /** Revisions of the stored parts, to be compared with the ones the person saw. */
  readonly revisions: { readonly assessment: number; readonly plan: number };
}
