import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { Trouble } from '../make-call';
import { useSite } from '../site';

interface Props {
  readonly trouble: Trouble;
  readonly retry?: () => void;
}

/** What happened to something that was sent, beside what was sent: nothing that was typed is lost. */
export function TroubleMessage({ trouble, retry }: Props) {
  const { t } = useSite();
  const actions = retry
    ? [
        <SectionMessageAction key="retry" onClick={retry}>
          {t('form.retry')}
        </SectionMessageAction>,
      ]
    : [];
  return (
    <div role="alert">
      <SectionMessage appearance={trouble.code === 'invalid' ? 'warning' : 'error'} actions={actions}>
        <p>{t(`problem.${trouble.code}`)}</p>
      </SectionMessage>
    </div>
  );
}
