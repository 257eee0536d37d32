import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { CenterPage } from '../../src/contract/center-page';
import { useSite } from '../shared/site';
import { Failed } from '../shared/states/failed';
import { Loading } from '../shared/states/loading';
import { Stale } from '../shared/states/stale';
import { useNow } from '../shared/use-now';
import { AtRisk } from './at-risk';
import { EscalationList } from './escalation-list';
import { FilterBar } from './filter-bar';
import { NO_FILTERS } from './filters';
import { HandOverNotice } from './hand-over-notice';
import { NothingListed } from './nothing-listed';
import { useCenterPage, type CenterState } from './use-center-page';

const RecordPanel = lazy(async () => ({ default: (await import('./record/record-panel')).RecordPanel }));

/** Every escalation of the project that the reader may see, and what is about to become one. */
export function EscalationPage({ onShift }: { readonly onShift: () => void }) {
  const { t } = useSite();
  const [filters, setFilters] = useState(NO_FILTERS);
  const state = useCenterPage(filters);
  if (!state.page) {
    if (!state.trouble) return <Loading label={t('center.loading')} />;
    return <Failed title={t('center.failed')} trouble={state.trouble} retry={state.reload} />;
  }
  return (
    <div className="center-list-page">
      <FilterBar filters={filters} onChange={setFilters} isLoading={state.isLoading} reload={state.reload} />
      <HandOverNotice handOvers={state.page.handOvers} onLook={onShift} />
      {state.trouble && <Stale trouble={state.trouble} retry={state.reload} />}
      <Body page={state.page} state={state} filters={filters} clear={() => setFilters(NO_FILTERS)} />
    </div>
  );
}

interface BodyProps {
  readonly page: CenterPage;
  readonly state: CenterState;
  readonly filters: typeof NO_FILTERS;
  readonly clear: () => void;
}

function Body({ page, state, filters, clear }: BodyProps) {
  const { t } = useSite();
  const now = useNow(page.now);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = page.rows.find(({ id }) => id === chosenId);
  const close = () => {
    setChosenId(null);
    // The focus goes back to where the reader came from, once the list is there again.
    requestAnimationFrame(() => document.getElementById(`open-${chosenId ?? ''}`)?.focus());
  };
  return (
    <div className={chosen ? 'center-body with-panel' : 'center-body'}>
      <div className="center-main">
        {filters.life === 'open' && <AtRisk items={page.atRisk} now={now} />}
        <section aria-label={t('center.list')} aria-busy={state.isLoading} className="center-list">
          {page.rows.length > 0 ? (
            <EscalationList rows={page.rows} now={now} chosenId={chosenId} onChoose={setChosenId} />
          ) : (
            !state.hasMorePages && <NothingListed filters={filters} clear={clear} />
          )}
          {state.hasMorePages && (
            <Button isLoading={state.isLoading} onClick={state.loadMore}>
              {t('center.more')}
            </Button>
          )}
          {page.hidden && <p className="subtle">{t('center.hidden')}</p>}
        </section>
      </div>
      {chosen && (
        <Suspense fallback={<Loading label={t('center.loading')} />}>
          <RecordPanel
            row={chosen}
            reasons={page.reasons}
            now={now}
            onChanged={state.reload}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}
