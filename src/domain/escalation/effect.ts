import type { StartingAction } from '../policy/starting-action';
import type { Instant } from '../time';
import type { Audience } from './audience';

/** The texts the engine writes, by code; the words are in the translations under `say.<code>`. */
export type SayCode =
  | 'started'
  | 'level-told'
  | 'level-repeated'
  | 'ladder-ended'
  | 'ladder-stopped'
  | 'manager-missing'
  | 'assessment-overdue'
  | 'plan-overdue'
  | 'plan-review-reminder'
  | 'security-waits'
  | 'plan-review-overdue'
  | 'update-asked'
  | 'answer-overdue'
  | 'update-reminder'
  | 'update-overdue'
  | 'action-due'
  | 'action-overdue'
  | 'monitoring-ended'
  | 'agreement-reminder'
  | 'silence-ended'
  | 'relapsed'
  | 'relapse-proposed'
  | 'reopen-proposed'
  | 'pause-capped'
  | 'review-due'
  | 'review-late'
  | 'preventive-due'
  | 'preventive-overdue'
  | 'withdrawn'
  | 'approval-wanted'
  | 'management-update'
  | 'manager-set'
  | 'manager-handed-over'
  | 'role-given'
  | 'request-declined'
  | 'declined-by-silence'
  | 'handoff-offered'
  | 'handoff-offered-until'
  | 'handoff-accepted'
  | 'handoff-returned'
  | 'handoff-withdrawn'
  | 'handoff-expired'
  | 'handoff-ping-pong'
  | 'leg-late'
  | 'absorbed'
  | 'digest'
  | 'digest-cut';

/** One message that a digest carries. `rank` is the severity of its escalation, 0 the most severe. */
export interface DigestItem {
  readonly escId: string;
  readonly projectId: string;
  readonly issueId: string;
  readonly rank: 0 | 1 | 2 | 3;
  readonly say: SayCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** When it was decided; absent in digests of before that was kept. */
  readonly decidedAt?: number;
}

/** What the engine will do outside. `id` is stable: the same step decided twice is the same effect. */
export type Effect =
  /** Tell people on an issue: an internal comment that mentions those whom the brake lets through, which Jira mails to them. */
  | {
      readonly kind: 'tell';
      readonly id: string;
      readonly issueId: string;
      readonly people: readonly string[];
      readonly say: SayCode;
      readonly params: Readonly<Record<string, string | number>>;
    }
  /** Held back by the brake after the comment was put: waits to be gathered into its person's next digest. */
  | {
      readonly kind: 'mail';
      readonly id: string;
      readonly issueId: string;
      readonly person: string;
      readonly say: SayCode;
      readonly params: Readonly<Record<string, string | number>>;
    }
  /** One mail about everything that was held back for a person; never repeated when the outcome is unknown. */
  | {
      readonly kind: 'digest';
      readonly id: string;
      readonly person: string;
      readonly items: readonly DigestItem[];
    }
  /** The one kind that customers read. */
  | {
      readonly kind: 'public-update';
      readonly id: string;
      readonly issueId: string;
      readonly text: string;
      readonly nextAt: Instant | null;
      readonly by: string;
    }
  | {
      readonly kind: 'internal-update';
      readonly id: string;
      readonly issueId: string;
      readonly audience: Audience;
      readonly people: readonly string[];
      readonly text: string;
      readonly nextAt: Instant | null;
      readonly by: string;
    }
  /** An update that Jira mails to one person; never repeated when the outcome is unknown. */
  | {
      readonly kind: 'mail-update';
      readonly id: string;
      readonly issueId: string;
      readonly audience: Audience;
      readonly person: string;
      readonly text: string;
      readonly nextAt: Instant | null;
      readonly by: string;
    }
  /** Write what others may read (property, app fields) from the record as it stands when this is done. */
  | { readonly kind: 'reflect'; readonly id: string; readonly issueId: string }
  | {
      readonly kind: 'issue-link';
      readonly id: string;
      readonly issueId: string;
      readonly otherIssueId: string;
    }
  /** An accepted hand-off is written into the team field; `assigneeId` null leaves the assignee as it is. */
  | {
      readonly kind: 'set-team';
      readonly id: string;
      readonly issueId: string;
      readonly handoffId: string;
      readonly team: string;
      readonly assigneeId: string | null;
    }
  | {
      readonly kind: 'issue-unlink';
      readonly id: string;
      readonly issueId: string;
      readonly otherIssueId: string;
    }
  /** A linked work item is told, or resolved, as the job says; unless that was stopped before its turn. */
  | {
      readonly kind: 'child-tell' | 'child-resolve';
      readonly id: string;
      readonly issueId: string;
      readonly jobId: string;
    }
  /** A starting action of the playbook, by its place there. */
  | {
      readonly kind: 'starting';
      readonly id: string;
      readonly issueId: string;
      readonly index: number;
      readonly action: StartingAction;
    }
  | { readonly kind: 'undo-starting'; readonly id: string; readonly issueId: string; readonly index: number }
  /** The playbook's security level, `named` where its name is given in place of its id; `despite`: somebody decided that people may lose sight of the subject. */
  | {
      readonly kind: 'secure';
      readonly id: string;
      readonly issueId: string;
      readonly levelId: string;
      readonly named?: boolean;
      readonly despite?: boolean;
    }
  /** A relapse puts the resolved subject back to work, if its workflow allows it. */
  | { readonly kind: 'reopen'; readonly id: string; readonly issueId: string };
export type EffectKind = Effect['kind'];
