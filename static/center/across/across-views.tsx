import { lazy, Suspense, useCallback } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { KeysHelp } from '../keys/keys-help';
import { usePlace } from '../place';
import { AcrossNow } from './across-now';
import type { ProjectChoice } from './use-projects';

const AcrossAudit = lazy(async () => ({ default: (await import('../audit/across-audit')).AcrossAudit }));
const AcrossList = lazy(async () => ({ default: (await import('./across-list')).AcrossList }));

/** Not a key of Jira, which begins with a letter: stands for all projects in an address. */
export const ALL = '-';
const VIEWS = ['now', 'list', 'audit'] as const;

/** What there is of all projects at once: what needs someone, the list, and whether the process was followed. */
export function AcrossViews({ projects }: { readonly projects: readonly ProjectChoice[] }) {
  const { t } = useSite();
  const { place, go } = usePlace();
  const view = VIEWS.find((one) => one === place.view) ?? 'now';
  const toView = useCallback(
    (at: number) => {
      const named = VIEWS[at - 1];
      if (named) go({ view: named, query: '', project: ALL });
    },
    [go],
  );
  const titles = { now: t('now.title'), list: t('shift.list'), audit: t('audit.tab') };
  return (
    <div className="page center">
      <header className="center-head">
        <div className="center-title">
          <Heading size="large" as="h1">
            {t('module.centerSite.title')}
          </Heading>
          <KeysHelp onView={toView} />
        </div>
        <div className="filter-life" role="group" aria-label={t('shift.views')}>
          {VIEWS.map((name) => (
            <Button
              key={name}
              appearance="subtle"
              isSelected={view === name}
              aria-pressed={view === name}
              onClick={() => go({ view: name, query: '', project: ALL })}
            >
              {titles[name]}
            </Button>
          ))}
        </div>
      </header>
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
