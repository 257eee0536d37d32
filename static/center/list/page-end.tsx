import Button from '@atlaskit/button/new';
import type { CenterPage } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import type { CenterState } from '../use-center-page';

/** Below what is shown: more of it, and that something is hidden from the reader. */
export function PageEnd({ page, state }: { readonly page: CenterPage; readonly state: CenterState }) {
  const { t } = useSite();
  return (
    <>
      {state.hasMorePages && (
        <Button isLoading={state.isLoading} onClick={state.loadMore}>
          {t('center.more')}
        </Button>
      )}
      {page.hidden && <p className="subtle">{t('center.hidden')}</p>}
    </>
  );
}
