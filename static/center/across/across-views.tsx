import { lazy, Suspense } from 'react';
import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { useSite } from '../../shared/site';
import { Loading } from '../../shared/states/loading';
import { usePlace } from '../place';
import { AcrossNow } from './across-now';
import type { ProjectChoice } from './use-projects';

const AcrossList = lazy(async () => ({ default: (await import('./across-list')).AcrossList }));

/** Not a key of Jira, which begins with a letter: stands for all projects in an address. */
export const ALL = '-';

/** What there is of all projects at once: what needs someone, and the list. */
export function AcrossViews({ projects }: { readonly projects: readonly ProjectChoice[] }) {
  const { t } = useSite();
  const { place, go } = usePlace();
  const view = place.view === 'list' ? 'list' : 'now';
  const titles = { now: t('now.title'), list: t('shift.list') };
  return (
    <div className="page center">
      <header className="center-head">
        <Heading size="large" as="h1">
          {t('module.centerSite.title')}
        </Heading>
        <div className="filter-life" role="group" aria-label={t('shift.views')}>
          {(['now', 'list'] as const).map((name) => (
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
          <AcrossList projects={projects} />
        </Suspense>
      )}
    </div>
  );
}
