import { SectionMessage, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader, type Reader } from '../reader';
import type { EscalateForm } from '../vocabulary';
import { factText } from '../../words/rule-text';

interface CriteriaSayProps {
  readonly criteria: EscalateForm['criteria'];
  readonly now: number;
}

const DAY = 86_400_000;
const SHOWN = 3;

/** What the project's own rules see on this work item, now and within a day. */
export function CriteriaSay({ criteria, now }: CriteriaSayProps): ReactNode {
  const reader = useReader();
  const near = criteria.filter(({ holds, at }) => holds || (at !== null && at - now < DAY)).slice(0, SHOWN);
  if (near.length === 0) return null;
  const holds = near.some((criterion) => criterion.holds);
  return (
    <SectionMessage appearance="information" title={reader.t(holds ? 'escalate.holds' : 'escalate.willHold')}>
      <Stack>
        {near.map((criterion) => (
          <Text key={criterion.criterionId}>{line(reader, criterion, now)}</Text>
        ))}
      </Stack>
    </SectionMessage>
  );
}

function line(
  reader: Reader,
  { name, since, at, fact }: EscalateForm['criteria'][number],
  now: number,
): string {
  const { t, times } = reader;
  const words = factText(t, fact);
  if (since !== null) return t('escalate.held', { name, duration: times.duration(now - since), fact: words });
  return t('escalate.willHoldLine', { name, relative: times.relative(at ?? now, now), fact: words });
}
