import type { SiteProject, SiteProjectsView } from '../../contract/site-view';
import { done, type Result } from '../../domain/problem';
import { policiesOf, SITE_SCOPE } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';
import { ownPolicies } from './own-policies';
import type { ServiceProject } from './site-desk';

const MOST_COUNTED = 100;

/** Service projects with their switch, who runs escalations there, and what they decide themselves. */
export async function viewSiteProjects(
  { store, clock }: Ports,
  permit: SitePermit,
): Promise<Result<SiteProjectsView>> {
  const { projects, more } = await permit.site.serviceProjects();
  const keys = [SITE_SCOPE, ...projects.map(({ id }) => id)];
  const [site, ...own] = await store.getMany(keys.map((key) => ({ entity: 'generation' as const, key })));
  const rows = await Promise.all(
    projects.map(async (project, index): Promise<SiteProject> => {
      const { settings } = policiesOf({ site, project: own[index] });
      return {
        ...project,
        escalationRole: settings.body.escalationRole,
        open: await countOpen(store, project),
        ownPolicies: ownPolicies(own[index]?.row).length,
      };
    }),
  );
  return done({ now: clock.now(), projects: rows, more });
}

async function countOpen(store: Store, { id, switchedOn }: ServiceProject): Promise<number | null> {
  if (!switchedOn) return null;
  const page = await store.query('escalation', {
    index: 'by-project-due',
    partition: [id, 'open'],
    limit: MOST_COUNTED,
  });
  return page.rows.length;
}
