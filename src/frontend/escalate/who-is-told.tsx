import { Heading, Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader, type Reader } from '../reader';
import type { EscalateForm } from '../vocabulary';

type Tells = EscalateForm['tells'][string];

const MINUTE = 60_000;

interface WhoIsToldProps {
  readonly tells: Tells;
  /** Whom the requester names besides. */
  readonly named: readonly string[];
}

/** Whom sending would tell: before it is sent, not after. */
export function WhoIsTold({ tells, named }: WhoIsToldProps): ReactNode {
  const reader = useReader();
  const { t } = reader;
  const now = [...new Set([...tells.first, ...named])];
  const delay = delayWords(reader, tells.firstLevelDelay);
  return (
    <Stack space="space.050">
      <Heading size="xsmall" as="h3">
        {t('escalate.tells')}
      </Heading>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{t(now.length === 0 ? 'escalate.nowNobody' : 'escalate.now')}</Text>
        {now.map((id) => (
          <User key={id} accountId={id} />
        ))}
      </Inline>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>{t(tells.people.length === 0 ? 'escalate.firstUnnamed' : 'escalate.first', { delay })}</Text>
        {tells.people.map((id) => (
          <User key={id} accountId={id} />
        ))}
      </Inline>
      <Text size="small" color="color.text.subtle">
        {t('escalate.unlessAnswered')}
      </Text>
    </Stack>
  );
}

function delayWords({ t, times }: Reader, { minutes, clock }: Tells['firstLevelDelay']): string {
  if (minutes === 0) return t('escalate.atOnce');
  const duration = times.duration(minutes * MINUTE);
  return t(clock === 'working' ? 'escalate.afterWorking' : 'escalate.afterElapsed', { duration });
}
