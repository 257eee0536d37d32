import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import type { TextKey } from '../../src/words/translate';
import { useSite } from '../shared/site';
import { Loading } from '../shared/states/loading';
import './center.css';
import { EscalationPage } from './escalation-page';
import { NowPage } from './now/now-page';
import { ShiftPage } from './shift/shift-page';

const VIEWS = [
  { name: 'now', title: 'now.title' },
  { name: 'list', title: 'shift.list' },
  { name: 'shift', title: 'shift.tab' },
  { name: 'reports', title: 'reports.tab' },
] as const satisfies readonly { readonly name: string; readonly title: TextKey }[];
type View = (typeof VIEWS)[number]['name'];

const ReportsPage = lazy(async () => ({
  default: (await import('./reports/reports-page')).ReportsPage,
}));

/** The Escalation Center: what needs someone now, the escalations of the project, and the reader's own shift. */
export function Center() {
  const { t } = useSite();
  const [view, setView] = useState<View>('now');
  const toShift = () => setView('shift');
  return (
    <div className="page center">
      <header className="center-head">
        <Heading size="large" as="h1">
          {t('module.center.title')}
        </Heading>
        <div className="filter-life" role="group" aria-label={t('shift.views')}>
          {VIEWS.map(({ name, title }) => (
            <Button
              key={name}
              appearance="subtle"
              isSelected={view === name}
              aria-pressed={view === name}
              onClick={() => setView(name)}
            >
              {t(title)}
            </Button>
          ))}
        </div>
      </header>
      {view === 'now' && <NowPage onShift={toShift} />}
      {view === 'list' && <EscalationPage onShift={toShift} />}
      {view === 'shift' && <ShiftPage />}
      <Suspense fallback={<Loading label={t('reports.loading')} />}>
        {view === 'reports' && <ReportsPage />}
      </Suspense>
    </div>
  );
}
