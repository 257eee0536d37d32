import type { CenterPage } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { useNow } from '../../shared/use-now';
import { HandOverNotice } from '../hand-over-notice';
import { BesideRecord } from '../record/beside-record';
import { readListPage, useCenterPage, type CenterState } from '../use-center-page';
import { AtRisk } from './at-risk';
import './list.css';
import { ListExport } from './list-export';
import { ListOptions } from './list-options';
import { ListSearch } from './list-search';
import { ListedRows } from './listed-rows';
import { SavedViews } from './saved-views';
import { useAsked } from './use-asked';
import { useFound } from './use-found';
import { useListChoice, type Choosing } from './use-list-choice';

/** Every escalation of the project that the reader may see, and what is about to become one. */
export function ListPage({ onShift }: { readonly onShift: () => void }) {
  const { t, projectId } = useSite();
  const choosing = useListChoice();
  const { choice, change } = choosing;
  const found = useFound(choice.find);
  const asked = useAsked(choice, found);
  const state = useCenterPage(asked);
  if (!state.page) {
    if (!state.trouble && found?.refused == null) return <Loading label={t('center.loading')} />;
    if (state.trouble)
      return <Failed title={t('center.failed')} trouble={state.trouble} retry={state.reload} />;
  }
  return (
    <div className="center-list-page">
      <ListSearch
        choosing={choosing}
        found={found}
        rows={state.page?.rows ?? []}
        isLoading={state.isLoading}
        reload={state.reload}
      />
      <div className="list-tools">
        <SavedViews />
        <ListOptions choice={choice} change={change} />
        {asked && (
          <ListExport choice={choice} readPage={(cursor) => readListPage(projectId, asked, cursor)} />
        )}
      </div>
      {state.page && (
        <>
          <HandOverNotice handOvers={state.page.handOvers} onLook={onShift} />
          {state.trouble && <Stale trouble={state.trouble} retry={state.reload} />}
          {found?.refused == null && <Body page={state.page} state={state} choosing={choosing} />}
        </>
      )}
    </div>
  );
}

interface BodyProps {
  readonly page: CenterPage;
  readonly state: CenterState;
  readonly choosing: Choosing;
}

function Body({ page, state, choosing }: BodyProps) {
  const { projectId } = useSite();
  const { choice, change } = choosing;
  const { filters, order, columns, find, openId } = choice;
  const now = useNow(page.now);
  return (
    <BesideRecord
      openId={openId}
      rows={page.rows}
      reasonsOf={() => page.reasons}
      projectOf={() => projectId}
      readAt={page.now}
      now={now}
      onChanged={state.reload}
      onClose={() => change({ openId: null })}
    >
      {filters.life === 'open' && !find && <AtRisk items={page.atRisk} now={now} />}
      <ListedRows
        page={page}
        state={state}
        choosing={choosing}
        columns={columns}
        order={filters.life === 'open' ? order : { ...order, group: null }}
        reasonsOf={() => page.reasons}
        now={now}
        onOrder={filters.life === 'open' ? (next) => change({ order: next }) : null}
      />
    </BesideRecord>
  );
}
