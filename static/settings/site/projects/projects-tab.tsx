import EmptyState from '@atlaskit/empty-state';
import { useSite } from '../../../shared/site';
import { LoadedPart } from '../loaded-part';
import { siteCall } from '../site-call';
import { useLoaded } from '../use-loaded';
import { ProjectRow } from './project-row';

const load = () => siteCall('site.projects', {});

/** Which projects run escalations, who runs them there, and one switch each. */
export function ProjectsTab() {
  const { t } = useSite();
  const loaded = useLoaded(load);
  return (
    <LoadedPart loaded={loaded}>
      {({ projects, more }) =>
        projects.length === 0 ? (
          <EmptyState header={t('site.noProjects')} headingLevel={2} description={t('site.noProjectsHint')} />
        ) : (
          <>
            <ul className="cards">
              {projects.map((project) => (
                <li key={project.id}>
                  <ProjectRow project={project} show={loaded.show} />
                </li>
              ))}
            </ul>
            {more && <p className="tab-hint">{t('site.moreProjects')}</p>}
          </>
        )
      }
    </LoadedPart>
  );
}
