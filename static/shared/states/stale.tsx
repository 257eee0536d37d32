import type { Trouble } from '../make-call';
import { useSite } from '../site';
import { RetryMessage } from './retry-message';
import { unreadText } from './unread-text';

/** A page that could not be read anew, above what it showed before: that stays, and says nothing of having been changed. */
export function Stale({ trouble, retry }: { readonly trouble: Trouble; readonly retry: () => void }) {
  const { t } = useSite();
  return (
    <RetryMessage appearance="warning" title={t('center.stale')} retry={retry}>
      {unreadText(t, trouble)}
    </RetryMessage>
  );
}
