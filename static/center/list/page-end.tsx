import Button from '@atlaskit/button/new';
import { useSite } from '../../shared/site';
import type { ListedPage, PagesState } from '../use-pages';

/** Below what is shown: more of it, and that something is hidden from the reader. */
export function PageEnd<P extends ListedPage>({
  page,
  state,
}: {
  readonly page: P;
  readonly state: PagesState<P>;
}) {
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
