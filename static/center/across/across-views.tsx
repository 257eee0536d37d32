import { lazy, Suspense, useCallback } from 'react';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { CenterHead } from '../center-head';
import { usePlace } from '../place';
import { AcrossNow } from './across-now';
import type { ProjectChoice } from './use-projects';

const AcrossAudit = lazy(async () => ({ default: (await import('../audit/across-audit')).AcrossAudit }));
const AcrossList = lazy(async () => ({ default: (await import('./across-list')).AcrossList }));

/** Not a key of Jira, which begins with a letter: stands for all projects in an address. */
export const ALL = '-';
const VIEWS = [
  { name: 'now', title: 'now.title' },
  { name: 'list', title: 'shift.list' },
  { name: 'audit', title: 'audit.tab' },
] as const;

/** What there is of all projects at once: what needs someone, the list, and whether the process was followed. */
export function AcrossViews({ projects }: { readonly projects: readonly ProjectChoice[] }) {
  const { t } = useSite();
  const { place, go } = usePlace();
  const view = VIEWS.find(({ name }) => name === place.view)?.name ?? 'now';
  const toView = useCallback((name: string) => go({ view: name, query: '', project: ALL }), [go]);
  return (
    <div className="page center">
      <CenterHead title="module.centerSite.title" views={VIEWS} chosen={view} onView={toView} />
      {view === 'now' ? (
        <AcrossNow projects={projects} onProject={(project) => go({ view: 'now', query: '', project })} />
      ) : (
        <Suspense fallback={<Loading label={t('center.loading')} />}>
          {view === 'list' ? (
            <AcrossList projects={projects} />
          ) : (
            <AcrossAudit
              projects={projects}
              onProject={(project) => go({ view: 'audit', query: '', project })}
            />
          )}
        </Suspense>
      )}
    </div>
  );
}
