import { useMemo } from 'react';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { useNow } from '../../shared/use-now';
import '../list/list.css';
import { USUAL_CHOICE } from '../list/list-choice';
import { ListExport } from '../list/list-export';
import { ListOptions } from '../list/list-options';
import { ListSearch } from '../list/list-search';
import { ListedRows } from '../list/listed-rows';
import { useAsked } from '../list/use-asked';
import { useFound } from '../list/use-found';
import { useListChoice, type Choosing } from '../list/use-list-choice';
import { BesideRecord } from '../record/beside-record';
import { readAcross, useAcrossPages, type AcrossListed } from './use-across-pages';
import type { ProjectChoice } from './use-projects';

/** The escalations of all projects of the reader: one list, with the records beside it. */
export function AcrossList({ projects }: { readonly projects: readonly ProjectChoice[] }) {
  const { t } = useSite();
  const choosing = useListChoice();
  const { choice, change } = choosing;
  const found = useFound(choice.find);
  // What is due first is the one order that the site's index has.
  const asked = useAsked({ ...choice, order: USUAL_CHOICE.order }, found);
  const names = useMemo(() => new Map(projects.map(({ id, name }) => [id, name])), [projects]);
  const state = useAcrossPages(asked, names);
  if (!state.page) {
    if (state.trouble)
      return <Failed title={t('center.failed')} trouble={state.trouble} retry={state.reload} />;
    if (found?.refused == null) return <Loading label={t('center.loading')} />;
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
        <ListOptions choice={choice} change={change} isOrdered={false} />
        {asked && <ListExport choice={choice} readPage={(cursor) => readAcross(asked, names, cursor)} />}
      </div>
      {state.trouble && <Stale trouble={state.trouble} retry={state.reload} />}
      {state.page && found?.refused == null && <Rows page={state.page} state={state} choosing={choosing} />}
    </div>
  );
}

interface RowsProps {
  readonly page: AcrossListed;
  readonly state: ReturnType<typeof useAcrossPages>;
  readonly choosing: Choosing;
}

function Rows({ page, state, choosing }: RowsProps) {
  const { projectId } = useSite();
  const { choice, change } = choosing;
  const now = useNow(page.now);
  const projectOf = new Map(page.rows.map((row) => [row.id, row.projectId]));
  const reasonsOf = ({ id }: { readonly id: string }) => page.reasons[projectOf.get(id) ?? ''] ?? [];
  return (
    <BesideRecord
      openId={choice.openId}
      rows={page.rows}
      reasonsOf={reasonsOf}
      projectOf={({ id }) => projectOf.get(id) ?? projectId}
      readAt={page.now}
      now={now}
      onChanged={state.reload}
      onClose={() => change({ openId: null })}
    >
      <ListedRows
        page={page}
        state={state}
        choosing={choosing}
        columns={['project', ...choice.columns]}
        order={USUAL_CHOICE.order}
        reasonsOf={reasonsOf}
        now={now}
        onOrder={null}
      />
    </BesideRecord>
  );
}
