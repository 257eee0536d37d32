import { useMemo } from 'react';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { useNow } from '../../shared/use-now';
import { NO_FILTERS } from '../filters';
import { EscalationList } from '../list/escalation-list';
import { FilterBar } from '../list/filter-bar';
import { FindBar } from '../list/find-bar';
import '../list/list.css';
import { USUAL_CHOICE, type ListChoice } from '../list/list-choice';
import { ListExport } from '../list/list-export';
import { ListOptions } from '../list/list-options';
import { NothingListed } from '../list/nothing-listed';
import { PageEnd } from '../list/page-end';
import { useAsked } from '../list/use-asked';
import { useFound } from '../list/use-found';
import { useListChoice } from '../list/use-list-choice';
import { useOrganisations } from '../list/use-organisations';
import { BesideRecord } from '../record/beside-record';
import { readAcross, useAcrossPages, type AcrossListed } from './use-across-pages';
import type { ProjectChoice } from './use-projects';

/** The escalations of all projects of the reader: one list, with the records beside it. */
export function AcrossList({ projects }: { readonly projects: readonly ProjectChoice[] }) {
  const { t } = useSite();
  const { choice, change } = useListChoice();
  const found = useFound(choice.find);
  // What is due first is the one order that the site's index has.
  const asked = useAsked({ ...choice, order: USUAL_CHOICE.order }, found);
  const names = useMemo(() => new Map(projects.map(({ id, name }) => [id, name])), [projects]);
  const state = useAcrossPages(asked, names);
  const organisations = useOrganisations(state.page?.rows ?? [], choice.filters.organisations);
  if (!state.page) {
    if (state.trouble)
      return <Failed title={t('center.failed')} trouble={state.trouble} retry={state.reload} />;
    if (found?.refused == null) return <Loading label={t('center.loading')} />;
  }
  return (
    <div className="center-list-page">
      <FilterBar
        filters={choice.filters}
        organisations={organisations}
        onChange={(filters) => change({ filters, openId: null })}
        isLoading={state.isLoading}
        reload={state.reload}
      />
      <FindBar find={choice.find} found={found} onFind={(find) => change({ find, openId: null })} />
      <div className="list-tools">
        <ListOptions choice={choice} change={change} isOrdered={false} />
        {asked && <ListExport choice={choice} readPage={(cursor) => readAcross(asked, names, cursor)} />}
      </div>
      {state.trouble && <Stale trouble={state.trouble} retry={state.reload} />}
      {state.page && found?.refused == null && (
        <Rows page={state.page} state={state} choice={choice} change={change} />
      )}
    </div>
  );
}

interface RowsProps {
  readonly page: AcrossListed;
  readonly state: ReturnType<typeof useAcrossPages>;
  readonly choice: ListChoice;
  readonly change: (part: Partial<ListChoice>) => void;
}

function Rows({ page, state, choice, change }: RowsProps) {
  const { t, projectId } = useSite();
  const { filters, columns, find, openId } = choice;
  const now = useNow(page.now);
  const projectOf = new Map(page.rows.map((row) => [row.id, row.projectId]));
  const reasonsOf = ({ id }: { readonly id: string }) => page.reasons[projectOf.get(id) ?? ''] ?? [];
  return (
    <BesideRecord
      openId={openId}
      rows={page.rows}
      reasonsOf={reasonsOf}
      projectOf={({ id }) => projectOf.get(id) ?? projectId}
      readAt={page.now}
      now={now}
      onChanged={state.reload}
      onClose={() => change({ openId: null })}
    >
      <section aria-label={t('center.list')} aria-busy={state.isLoading} className="center-list">
        {page.rows.length > 0 ? (
          <EscalationList
            rows={page.rows}
            columns={['project', ...columns]}
            order={USUAL_CHOICE.order}
            reasonsOf={reasonsOf}
            now={now}
            chosenId={openId}
            onOrder={null}
            onChoose={(id) => change({ openId: id })}
          />
        ) : (
          !state.hasMorePages && (
            <NothingListed
              filters={filters}
              isFound={find !== null}
              clear={() => change({ filters: NO_FILTERS, find: null })}
            />
          )
        )}
        <PageEnd page={page} state={state} />
      </section>
    </BesideRecord>
  );
}
