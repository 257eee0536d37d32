import type { Choosing } from '../parts/use-choice';
import type { DoAct } from '../use-issue';
import type { IssueView, RecordView } from '../vocabulary';

/** What every tab of the workspace is given. */
export interface TabProps {
  readonly view: IssueView;
  readonly record: RecordView;
  readonly choosing: Choosing;
  readonly act: DoAct;
}
