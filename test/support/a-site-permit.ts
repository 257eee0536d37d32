import type { SitePermit } from '../../src/app/permit';
import type { ServiceProject, SiteDesk } from '../../src/app/site/site-desk';
import { aCallerDesk } from './a-project-permit';

export const SUPPORT: ServiceProject = { id: '10000', key: 'SUP', name: 'Support', switchedOn: true };
export const FINANCE: ServiceProject = { id: '10001', key: 'FIN', name: 'Finance', switchedOn: false };

/** A Jira admin, who sees two service projects of which one is switched on. */
export const aSitePermit = (
  given: Partial<SitePermit> & { readonly projects?: readonly ServiceProject[] } = {},
): SitePermit => {
  const { projects = [FINANCE, SUPPORT], ...rest } = given;
  const site: SiteDesk = {
    serviceProjects: () => Promise.resolve({ projects, more: false }),
    probeProject: () => Promise.resolve({ missing: [], blindLevels: [], role: 'held', notified: null }),
    probeSite: () =>
      Promise.resolve({ fieldIds: [], slas: 1, teamFields: 1, ownFields: true, zone: 'Europe/Berlin' }),
    findIssues: () => Promise.resolve(new Map()),
    newestIssue: () => Promise.resolve(undefined),
  };
  return {
    by: 'jonas',
    standing: { agent: false, escalationRole: false, projectAdmin: false, jiraAdmin: true },
    desk: aCallerDesk(),
    site,
    ...rest,
  };
};
