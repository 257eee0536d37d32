import { SectionMessage, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { IssueView } from '../vocabulary';

/** Rules that hold and leave it to a person to escalate. */
export function WhatIsProposed({ view: { proposed, now } }: { readonly view: IssueView }): ReactNode {
  const { t, times } = useReader();
  if (proposed.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={t('badge.proposed')}>
      <Stack space="space.050">
        {proposed.map(({ criterionId, name, since }) => (
          <Text key={criterionId}>
            {t('badge.proposedBy', { name, duration: times.duration(now - since) })}
          </Text>
        ))}
      </Stack>
    </SectionMessage>
  );
}
