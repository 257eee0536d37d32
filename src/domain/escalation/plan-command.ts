import type { Instant } from '../time';
import type { CustomerWord } from './customer-word';

/** What people do to the action plan. `revision` is that of the plan they saw, where they change its words or order. */
export type PlanCommand =
  | {
      readonly do: 'edit-action';
      readonly revision: number;
      readonly actionId: string;
      readonly title: string;
      readonly ownerId: string;
      readonly dueAt: Instant;
    }
  | {
      readonly do: 'move-action';
      readonly revision: number;
      readonly actionId: string;
      readonly by: 'up' | 'down';
    }
  | { readonly do: 'start-action'; readonly actionId: string }
  | { readonly do: 'drop-action'; readonly actionId: string; readonly words: string }
  | { readonly do: 'link-action'; readonly actionId: string; readonly issueId: string }
  /** Its work item was seen done. */
  | { readonly do: 'follow-action'; readonly actionId: string; readonly issueId: string }
  | { readonly do: 'ask-resource'; readonly what: string }
  | {
      readonly do: 'decide-resource';
      readonly resourceId: string;
      readonly grant: boolean;
      readonly words: string;
    }
  | { readonly do: 'record-plan-agreed'; readonly by: string; readonly how: CustomerWord['how'] }
  | { readonly do: 'review-plan'; readonly changed: boolean; readonly words: string };
