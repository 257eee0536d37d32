import { lazy, Suspense, useCallback } from 'react';
import type { TextKey } from '../../src/words/translate';
import { useSite, WHOLE_SITE } from '../shared/site';
import { Loading } from '../shared/states/loading';
import './center.css';
import { CenterHead } from './center-head';
import { NowPage } from './now/now-page';
import { PlaceProvider, usePlace } from './place';

const VIEWS = [
  { name: 'now', title: 'now.title' },
  { name: 'list', title: 'shift.list' },
  { name: 'board', title: 'board.tab' },
  { name: 'shift', title: 'shift.tab' },
  { name: 'reports', title: 'reports.tab' },
  { name: 'audit', title: 'audit.tab' },
  { name: 'brief', title: 'execBrief.tab' },
] as const satisfies readonly { readonly name: string; readonly title: TextKey }[];

const AcrossPage = lazy(async () => ({ default: (await import('./across/across-page')).AcrossPage }));
const ListPage = lazy(async () => ({ default: (await import('./list/list-page')).ListPage }));
const BoardPage = lazy(async () => ({ default: (await import('./board/board-page')).BoardPage }));
const ShiftPage = lazy(async () => ({ default: (await import('./shift/shift-page')).ShiftPage }));
const ReportsPage = lazy(async () => ({
  default: (await import('./reports/reports-page')).ReportsPage,
}));
const AuditPage = lazy(async () => ({ default: (await import('./audit/audit-page')).AuditPage }));
const BriefPage = lazy(async () => ({ default: (await import('./brief/brief-page')).BriefPage }));

/** The Escalation Center: what needs someone now, the escalations of the project, and the reader's own shift. */
export function Center() {
  const { t, projectId } = useSite();
  const isAcross = projectId === WHOLE_SITE;
  const waiting = <Loading label={t('center.loading')} />;
  return (
    <PlaceProvider isAcross={isAcross} waiting={waiting}>
      {isAcross ? (
        <Suspense fallback={waiting}>
          <AcrossPage>
            <Views />
          </AcrossPage>
        </Suspense>
      ) : (
        <Views />
      )}
    </PlaceProvider>
  );
}

function Views() {
  const { t } = useSite();
  const { place, go } = usePlace();
  const view = VIEWS.find(({ name }) => name === place.view)?.name ?? 'now';
  const toShift = () => go({ view: 'shift', query: '' });
  const toView = useCallback((name: string) => go({ view: name, query: '' }), [go]);
  return (
    <div className="page center">
      <CenterHead title="module.center.title" views={VIEWS} chosen={view} onView={toView} />
      {view === 'now' && <NowPage onShift={toShift} />}
      <Suspense fallback={<Loading label={t('center.loading')} />}>
        {view === 'list' && <ListPage onShift={toShift} />}
        {view === 'board' && <BoardPage />}
        {view === 'shift' && <ShiftPage />}
        {view === 'reports' && <ReportsPage />}
        {view === 'audit' && <AuditPage />}
        {view === 'brief' && <BriefPage />}
      </Suspense>
    </div>
  );
}
