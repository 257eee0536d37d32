import SectionMessage, { SectionMessageAction } from '@atlaskit/section-message';
import type { Trouble } from '../make-call';
import { useSite } from '../site';
import { unreadText } from './unread-text';

/** A page that could not be read anew, above what it showed before: that stays, and says nothing of having been changed. */
export function Stale({ trouble, retry }: { readonly trouble: Trouble; readonly retry: () => void }) {
  const { t } = useSite();
  const again = (
    <SectionMessageAction key="retry" onClick={retry}>
      {t('form.retry')}
    </SectionMessageAction>
  );
  return (
    <div role="alert">
      <SectionMessage appearance="warning" title={t('center.stale')} actions={[again]}>
        <p>{unreadText(t, trouble)}</p>
      </SectionMessage>
    </div>
  );
}
