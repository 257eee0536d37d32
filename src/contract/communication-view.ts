import type { Audience, Channel, WaySent } from '../domain/escalation/audience';
import type { BriefSection } from '../domain/communication/executive-brief';
import type { Placeholder } from '../domain/communication/placeholder';
import type { Delay } from '../domain/policy/delay';

export type { BriefSection };

/** An update as it was given. `how` only where a person sent it by hand. */
export interface GivenUpdate {
  readonly at: number;
  readonly by: string;
  readonly text: string;
  readonly how: WaySent | null;
}

export interface AudienceView {
  readonly audience: Audience;
  readonly channel: Channel;
  /** How often it hears at this severity; null where only a promise of a person's binds. */
  readonly pace: Delay | null;
  /** The playbook wants the plan agreed before it hears anything. */
  readonly waitsForPlan: boolean;
  /** When it last heard, and what; the text is null where it lies further back in the journal than is read here. */
  readonly updatedAt: number | null;
  readonly last: GivenUpdate | null;
  readonly kept: number;
  readonly missed: number;
  /** The update that could be sent now, in the words that would be sent; null when none can be posted. */
  readonly draft: {
    readonly text: string;
    readonly hasNews: boolean;
    /** The reminder was given, or the promise was missed. */
    readonly isDue: boolean;
  } | null;
}

/** The communication plan of a record, its drafts, and the brief in codes and values. */
export interface CommunicationView {
  readonly now: number;
  readonly audiences: readonly AudienceView[];
  readonly brief: readonly BriefSection[];
  readonly placeholders: readonly { readonly name: Placeholder; readonly customerSafe: boolean }[];
}

/** An update as its readers will see it, with the line that promises the next. */
export interface UpdatePreview {
  readonly text: string;
}

/** Whether anything changed since the reader's view; what changed is read by `issue.view` alone. */
export interface ChangeNote {
  readonly now: number;
  readonly changed: boolean;
  /** Proves for some minutes that Jira showed this reader the work item: while it holds, asking costs Jira nothing. */
  readonly pass: string;
}
