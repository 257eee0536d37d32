import { lazy, Suspense, useCallback } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { TextKey } from '../../src/words/translate';
import { useSite, WHOLE_SITE } from '../shared/site';
import { Loading } from '../shared/states/loading';
import './center.css';
import { KeysHelp } from './keys/keys-help';
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
  const toView = useCallback(
    (at: number) => {
      const named = VIEWS[at - 1];
      if (named) go({ view: named.name, query: '' });
    },
    [go],
  );
  return (
    <div className="page center">
      <header className="center-head">
        <div className="center-title">
          <Heading size="large" as="h1">
            {t('module.center.title')}
          </Heading>
          <KeysHelp onView={toView} />
        </div>
        <div className="filter-life" role="group" aria-label={t('shift.views')}>
          {VIEWS.map(({ name, title }) => (
            <Button
              key={name}
              appearance="subtle"
              isSelected={view === name}
              aria-pressed={view === name}
              onClick={() => go({ view: name, query: '' })}
            >
              {t(title)}
            </Button>
          ))}
        </div>
      </header>
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
