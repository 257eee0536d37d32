import { Button, Inline, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { Choosing } from '../parts/use-choice';
import { useReader } from '../reader';

/** After an acknowledgement: asks what it took, in passing. It blocks nothing, and may be left. */
export function AskEffort({ choosing }: { readonly choosing: Choosing }): ReactNode {
  const { t } = useReader();
  if (!choosing.asksEffort) return null;
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <Text>{t('records.effortAfter')}</Text>
      <Button spacing="compact" onClick={() => choosing.choose({ act: 'log-effort', after: 'acknowledge' })}>
        {t('act.log-effort')}
      </Button>
      <Button spacing="compact" appearance="subtle" onClick={choosing.askNoMore}>
        {t('records.notNow')}
      </Button>
    </Inline>
  );
}
