import { SectionMessage, Spinner, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { EscalateForm } from './escalate-form';
import { useEscalate } from './use-escalate';

/** The Escalate… form as it loads, fails, is refused or is filled in. */
export function EscalateBody({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useReader();
  const { view, trouble, reload, send } = useEscalate();
  if (!view) {
    return trouble ? (
      <TroubleMessage trouble={trouble} onRetry={() => void reload()} />
    ) : (
      <Spinner label={t('surface.loading')} />
    );
  }
  if (!view.may) {
    return (
      <SectionMessage appearance="information" title={t('escalate.forbiddenTitle')}>
        <Text>{t('escalate.forbiddenText')}</Text>
      </SectionMessage>
    );
  }
  return <EscalateForm view={view} send={send} onClose={onClose} />;
}
