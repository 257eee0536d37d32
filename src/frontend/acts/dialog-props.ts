import type { DoAct } from '../use-issue';
import type { Act, Audience, IssueView, RecordView } from '../vocabulary';

/** An act that somebody is about to do; updates also say to whom. */
export interface ActChoice {
  readonly act: Act;
  readonly audience?: Audience;
}

export interface DialogProps {
  readonly view: IssueView;
  readonly record: RecordView;
  readonly act: DoAct;
  readonly onClose: () => void;
}
