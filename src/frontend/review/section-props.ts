import type { TabProps } from '../workspace/tab-props';
import type { ReviewView } from './use-review';

/** What each section of the review tab is given. */
export interface SectionProps extends TabProps {
  readonly shown: ReviewView;
}
