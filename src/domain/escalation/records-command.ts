import type { EffortKind, EffortOccasion } from '../insight/effort';
import type { Instant } from '../time';
import type { AbsorbedRecord } from './absorbed-record';

/** What is done to several work items or records at once, and the effort that went into one. */
export type RecordsCommand =
  /** `fromJira`: the link in Jira was made by us and goes too. */
  | { readonly do: 'remove-link'; readonly issueId: string; readonly fromJira: boolean }
  /** The words, or the status to reach, are in the job: these are the work items on which the caller may. */
  | {
      readonly do: 'act-together';
      readonly act: 'tell' | 'resolve';
      readonly jobId: string;
      readonly isPublic: boolean;
      readonly issueIds: readonly string[];
    }
  /** `startedAt` null: it ended just now. */
  | {
      readonly do: 'log-effort';
      readonly minutes: number;
      readonly work: EffortKind;
      readonly person: string;
      readonly occasion: EffortOccasion;
      readonly startedAt: Instant | null;
      /** The form that it was sent from. */
      readonly requestId?: string;
    }
  | { readonly do: 'absorb'; readonly other: AbsorbedRecord }
  /** `moved`: how many links and actions went along; `legs`: ids of the cases with providers that did. */
  | {
      readonly do: 'merge-into';
      readonly survivorId: string;
      readonly survivorIssueId: string;
      readonly moved: number;
      readonly legs: readonly string[];
    };
