import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { Trouble } from '../make-call';
import { useSite } from '../site';
import { unreadText } from './unread-text';

/** A part of a page that could not be read, in its place: nothing was changed, and it can be read again. */
export function Unread({ trouble, retry }: { readonly trouble: Trouble; readonly retry?: () => void }) {
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
      <SectionMessage appearance="warning" actions={actions}>
        <p>{unreadText(t, trouble)}</p>
      </SectionMessage>
    </div>
  );
}
