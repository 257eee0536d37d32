import { Stack } from '@forge/react';
import type { ReactNode } from 'react';
import { DueLine } from '../parts/due-line';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { TabProps } from './tab-props';

/** All that is due or late, soonest first. */
export function Deadlines({ view, record }: TabProps): ReactNode {
  const { t } = useReader();
  if (record.due.length === 0) return null;
  return (
    <Section title={t('workspace.deadlines')}>
      <Stack space="space.100">
        {record.due.map((due) => (
          <DueLine key={due.what} due={due} now={view.now} />
        ))}
      </Stack>
    </Section>
  );
}
