import type { ReactNode } from 'react';
import type { TabProps } from '../workspace/tab-props';
import { HandoffSection } from './handoff-section';

/** Hand-offs as a tab of the record. */
export const HandoffsTab = ({ act, view }: TabProps): ReactNode => <HandoffSection act={act} view={view} />;
