import { Spinner, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { CustomerWord } from './customer-word';
import { Course } from './course';
import { Standing } from './standing';
import { TurnButtons } from './turn-buttons';
import { useRequest } from './use-request';

/** What a customer sees of the request's escalation, below its activity. */
export function PortalBody(): ReactNode {
  const { t } = useReader();
  const request = useRequest();
  const { view, trouble, reload } = request;
  const failure = trouble ? <TroubleMessage trouble={trouble} onRetry={() => void reload()} /> : null;
  if (!view) return failure ?? <Spinner label={t('surface.loading')} />;
  if (!view.on) return <Text color="color.text.subtle">{t('portal.off')}</Text>;
  return (
    <Stack space="space.200">
      {failure}
      <Standing view={view} />
      <CustomerWord view={view} act={request.act} />
      {view.escalation ? (
        <Section title={t('portal.updates')}>
          <Course view={view} />
        </Section>
      ) : null}
      <TurnButtons view={view} act={request.act} />
    </Stack>
  );
}
