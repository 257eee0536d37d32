import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { Trouble } from '../make-call';
import { useSite } from '../site';

/** After these a change may have been made; reading a page changes nothing. */
const LOST: ReadonlySet<Trouble['code']> = new Set(['no-answer', 'storage-unavailable']);

/** A page that could not be filled: what happened, and what to do next. */
export function Failed({ title, trouble, retry }: { title: string; trouble: Trouble; retry: () => void }) {
  const { t } = useSite();
  const hint = LOST.has(trouble.code) ? t('center.unread') : t(`problem.${trouble.code}`);
  return (
    <div role="alert">
      <EmptyState
        header={title}
        headingLevel={1}
        description={hint}
        primaryAction={<Button onClick={retry}>{t('form.retry')}</Button>}
      />
    </div>
  );
}
