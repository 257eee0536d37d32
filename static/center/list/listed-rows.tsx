import type { ComponentProps } from 'react';
import { useSite } from '../../shared/site';
import { NO_FILTERS } from '../filters';
import type { ListedPage, PagesState } from '../use-pages';
import { EscalationList } from './escalation-list';
import { NothingListed } from './nothing-listed';
import { PageEnd } from './page-end';
import type { Choosing } from './use-list-choice';

type ListProps = ComponentProps<typeof EscalationList>;

interface Props<P extends ListedPage> extends Omit<ListProps, 'rows' | 'chosenId' | 'onChoose'> {
  readonly page: P & Pick<ListProps, 'rows'>;
  readonly state: PagesState<P>;
  readonly choosing: Choosing;
}

/** The rows that were read so far, or why there are none, and the way to more. */
export function ListedRows<P extends ListedPage>({ page, state, choosing, ...list }: Props<P>) {
  const { t } = useSite();
  const { choice, change } = choosing;
  return (
    <section aria-label={t('center.list')} aria-busy={state.isLoading} className="center-list">
      {page.rows.length > 0 ? (
        <EscalationList
          {...list}
          rows={page.rows}
          chosenId={choice.openId}
          onChoose={(openId) => change({ openId })}
        />
      ) : (
        !state.hasMorePages && (
          <NothingListed
            filters={choice.filters}
            isFound={choice.find !== null}
            clear={() => change({ filters: NO_FILTERS, find: null })}
          />
        )
      )}
      <PageEnd page={page} state={state} />
    </section>
  );
}
