import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { Trouble } from '../make-call';
import { useSite } from '../site';
import { unreadText } from './unread-text';

/** A page that could not be filled: what happened, and what to do next. */
export function Failed({ title, trouble, retry }: { title: string; trouble: Trouble; retry: () => void }) {
  const { t } = useSite();
  return (
    <div role="alert">
      <EmptyState
        header={title}
        headingLevel={1}
        description={unreadText(t, trouble)}
        primaryAction={<Button onClick={retry}>{t('form.retry')}</Button>}
      />
    </div>
  );
}
