import type { Choosing } from '../parts/use-choice';
import type { DoAct } from '../use-issue';
import type { Audience, IssueView, RecordView } from '../vocabulary';
import type { AudienceLines } from './use-communication';

/** One audience of the plan; `lines` once they were read. */
export interface AudienceRowProps {
  readonly audience: Audience;
  readonly view: IssueView;
  readonly record: RecordView;
  readonly lines: AudienceLines | undefined;
  readonly choosing: Choosing;
  readonly act: DoAct;
}
