import type { Trouble } from '../make-call';
import { useSite } from '../site';
import { RetryMessage } from './retry-message';
import { unreadText } from './unread-text';

/** A part of a page that could not be read, in its place: nothing was changed, and it can be read again. */
export function Unread({ trouble, retry }: { readonly trouble: Trouble; readonly retry?: () => void }) {
  const { t } = useSite();
  return (
    <RetryMessage appearance="warning" retry={retry}>
      {unreadText(t, trouble)}
    </RetryMessage>
  );
}
