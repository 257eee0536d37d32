import { Stack } from '@forge/react';
import type { ReactNode } from 'react';
import { ProvidersSection } from '../provider/providers-section';
import type { TabProps } from '../workspace/tab-props';
import { HandoffSection } from './handoff-section';

/** Where else the work is: with other teams, and with service providers. */
export const HandoffsTab = (props: TabProps): ReactNode => (
  <Stack space="space.300">
    <HandoffSection act={props.act} view={props.view} />
    <ProvidersSection {...props} />
  </Stack>
);
