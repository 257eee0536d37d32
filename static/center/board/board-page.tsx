import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import EmptyState from '@atlaskit/empty-state';
import type { CenterPage } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { Stale } from '../../shared/states/stale';
import { useNow } from '../../shared/use-now';
import { NO_FILTERS } from '../filters';
import { FilterBar } from '../list/filter-bar';
import { PageEnd } from '../list/page-end';
import { useListChoice } from '../list/use-list-choice';
import { useAsked } from '../list/use-asked';
import { useOrganisations } from '../list/use-organisations';
import { BesideRecord } from '../record/beside-record';
import { useCenterPage, type CenterState } from '../use-center-page';
import { BoardColumnCards } from './board-column';
import './board.css';
import { BOARD_BY, columnOf, COLUMNS_OF, moveTo, type BoardBy, type BoardColumn } from './moves';
import type { Wanted } from '../record/move-card';

const MoveCard = lazy(async () => ({ default: (await import('../record/move-card')).MoveCard }));

/** Open escalations as cards in columns, by stage or by severity. A card is moved by dragging or by its menu, as far as the process allows. */
export function BoardPage() {
  const { t } = useSite();
  const { choice, change } = useListChoice();
  const filters = { ...choice.filters, life: 'open' as const };
  const asked = useAsked({ ...choice, filters, order: { by: 'due', descending: false, group: null } }, null);
  const state = useCenterPage(asked);
  const organisations = useOrganisations(state.page?.rows ?? [], filters.organisations);
  if (!state.page) {
    if (!state.trouble) return <Loading label={t('center.loading')} />;
    return <Failed title={t('center.failed')} trouble={state.trouble} retry={state.reload} />;
  }
  const by = choice.order.group === 'severity' ? 'severity' : 'stage';
  return (
    <div className="center-list-page">
      <div className="filter-life" role="group" aria-label={t('board.by')}>
        {BOARD_BY.map((one) => (
          <Button
            key={one}
            isSelected={by === one}
            aria-pressed={by === one}
            onClick={() => change({ order: { ...choice.order, group: one } })}
          >
            {t(`board.byOf.${one}`)}
          </Button>
        ))}
      </div>
      <FilterBar
        filters={filters}
        organisations={organisations}
        isOpenOnly
        onChange={(next) => change({ filters: next })}
        isLoading={state.isLoading}
        reload={state.reload}
      />
      {state.trouble && <Stale trouble={state.trouble} retry={state.reload} />}
      <Cards
        page={state.page}
        state={state}
        by={by}
        openId={choice.openId}
        onOpen={(openId) => change({ openId })}
        clear={() => change({ filters: NO_FILTERS })}
      />
    </div>
  );
}

interface CardsProps {
  readonly page: CenterPage;
  readonly state: CenterState;
  readonly by: BoardBy;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
  readonly clear: () => void;
}

function Cards({ page, state, by, openId, onOpen, clear }: CardsProps) {
  const { t, projectId } = useSite();
  const now = useNow(page.now);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const move = (id: string, to: BoardColumn) => {
    const row = page.rows.find((one) => one.id === id);
    if (row && columnOf(row, by) !== to) setWanted({ row, to, move: moveTo(row, to) });
  };
  if (page.rows.length === 0 && !state.hasMorePages && openId === null)
    return (
      <EmptyState
        header={t('board.none')}
        headingLevel={2}
        description={t('board.noneHint')}
        primaryAction={<Button onClick={clear}>{t('center.clear')}</Button>}
      />
    );
  return (
    <>
      {wanted && (
        <Suspense fallback={null}>
          <MoveCard
            key={`${wanted.row.id}>${wanted.to}`}
            wanted={wanted}
            onDone={state.reload}
            onClose={() => setWanted(null)}
          />
        </Suspense>
      )}
      <BesideRecord
        openId={openId}
        rows={page.rows}
        reasonsOf={() => page.reasons}
        projectOf={() => projectId}
        readAt={page.now}
        now={now}
        onChanged={state.reload}
        onClose={() => onOpen(null)}
      >
        <div className={`board board-${by}`} aria-busy={state.isLoading}>
          {COLUMNS_OF[by].map((column) => (
            <BoardColumnCards
              key={column}
              by={by}
              column={column}
              rows={page.rows.filter((row) => columnOf(row, by) === column)}
              now={now}
              openId={openId}
              onOpen={onOpen}
              onMove={move}
            />
          ))}
        </div>
        <PageEnd page={page} state={state} />
      </BesideRecord>
    </>
  );
}
