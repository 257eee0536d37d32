import type { Trouble } from '../make-call';
import { useSite } from '../site';
import { RetryMessage } from './retry-message';

/** What happened to something that was sent, beside what was sent: nothing that was typed is lost. */
export function TroubleMessage({
  trouble,
  retry,
}: {
  readonly trouble: Trouble;
  readonly retry?: () => void;
}) {
  const { t } = useSite();
  return (
    <RetryMessage appearance={trouble.code === 'invalid' ? 'warning' : 'error'} retry={retry}>
      {t(`problem.${trouble.code}`)}
    </RetryMessage>
  );
}
