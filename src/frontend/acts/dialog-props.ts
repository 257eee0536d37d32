import type { DoAct } from '../use-issue';
import type { Act, Audience, IssueView, RecordView, RoleKind } from '../vocabulary';

/** Which role an act is about: one that somebody has, or one with the person who is proposed for it. */
export interface RoleChoice {
  readonly role?: RecordView['team']['roles'][number];
  readonly isGone?: boolean;
  readonly given?: { readonly role: RoleKind; readonly personId: string };
}

/** An act that somebody is about to do; updates also say to whom, and roles which. */
export interface ActChoice extends RoleChoice {
  readonly act: Act;
  readonly audience?: Audience;
  /** An update that is written already, to be changed before it is sent. */
  readonly text?: string;
  /** An update that begins with the draft of what happened since the last one. */
  readonly isPrepared?: true;
  /** The preventive action that is done. */
  readonly preventiveId?: string;
  /** The linked work item that an act is about, or that is proposed. */
  readonly link?: { readonly issueId: string; readonly key: string };
  /** Effort that is asked for after this act. */
  readonly after?: 'acknowledge';
}

export interface DialogProps {
  readonly view: IssueView;
  readonly record: RecordView;
  readonly act: DoAct;
  readonly onClose: () => void;
}
