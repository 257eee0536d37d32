import type { Audience } from '../domain/escalation/audience';
import type { Severity } from '../domain/escalation/severity';
import type { Stage } from '../domain/escalation/stage';
import type { Call } from './call';

interface OnIssueByKey {
  readonly issueKey: string;
}

/** `requestKey` names one request: sent again, whatever became of the first answer, it does nothing and answers the same. */
interface Once {
  readonly requestKey: string;
}

/** What an act of a rule came to, as it stood when it was done. */
export interface ActionOutcome {
  /** As people call it: `SUP-142 E1`. */
  readonly escalation: string;
  readonly result: 'started' | 'joined' | 'posted' | 'acknowledged';
  readonly stage: Stage;
  readonly severity: Severity;
  readonly level: number;
  readonly managerId: string | null;
}

/** What whoever may browse a work item may know of its open, or last, escalation; `none` where there never was one. */
export interface EscalationState {
  readonly escalation: string | null;
  readonly stage: Stage | 'none';
  readonly severity: Severity | null;
  readonly level: number;
  readonly managerId: string | null;
  /** ISO 8601; null when no update is owed. */
  readonly nextUpdateAt: string | null;
}

/** Actions of Jira Automation by their keys in the manifest. A rule acts as the person of its connection, with that person's rights. */
export interface AutomationCalls {
  readonly 'escalate-work-item': Call<
    OnIssueByKey &
      Once & {
        /** Id or name; empty for the project's first. */
        readonly playbook: string;
        /** Empty for the playbook's own. */
        readonly severity: Severity | '';
        /** Code or name of one of the project's reasons. */
        readonly reason: string;
        readonly words: string;
      },
    ActionOutcome
  >;
  readonly 'post-escalation-update': Call<
    OnIssueByKey & Once & { readonly audience: Audience; readonly text: string },
    ActionOutcome
  >;
  readonly 'acknowledge-escalation': Call<OnIssueByKey & Once, ActionOutcome>;
  readonly 'get-escalation-state': Call<OnIssueByKey, EscalationState>;
}
