import { Fragment, type ReactNode } from 'react';
import EmptyState from '@atlaskit/empty-state';
import { OneOf } from '../../shared/figures/one-of';
import { InProject, useSite } from '../../shared/site';
import { Failed } from '../../shared/states/failed';
import { Loading } from '../../shared/states/loading';
import { usePlace } from '../place';
import './across.css';
import { ALL, AcrossViews } from './across-views';
import { useProjects } from './use-projects';

interface Props {
  /** The views of one project. */
  readonly children: ReactNode;
}

/** The Center on a page of no project: what needs someone in all of the reader's, or the views of the one they choose. */
export function AcrossPage({ children }: Props) {
  const { t } = useSite();
  const { place, go } = usePlace();
  const { projects, again } = useProjects();
  if (projects === undefined) return <Loading label={t('across.loading')} />;
  if (projects === null)
    return (
      <Failed title={t('across.failed')} trouble={{ code: 'no-answer', retry: 'later' }} retry={again} />
    );
  if (projects.length === 0)
    return <EmptyState header={t('across.none')} headingLevel={1} description={t('across.noneHint')} />;
  const chosen = projects.find(({ key }) => key === place.project);
  return (
    <>
      <div className="across">
        <OneOf
          label={t('across.project')}
          value={chosen?.key ?? ALL}
          options={[
            { value: ALL, label: t('across.all', { count: projects.length }) },
            ...projects.map(({ key, name }) => ({ value: key, label: `${name} (${key})` })),
          ]}
          onChange={(project) => go({ view: place.view, query: '', project })}
        />
      </div>
      {chosen ? (
        <Fragment key={chosen.id}>
          <InProject projectId={chosen.id}>{children}</InProject>
        </Fragment>
      ) : (
        <AcrossViews projects={projects} />
      )}
    </>
  );
}
