import type { Issue, Project, ServiceDesk } from '../../site/site-data';
import { param } from '../call';
import type { Call } from '../call';
import { deskRefusal } from '../refusal';

export interface SeenRequest {
  readonly issue: Issue;
  readonly project: Project;
  readonly desk: ServiceDesk;
  readonly isAgent: boolean;
}

/** A request as the portal knows it; one that is not the caller's to see does not exist. */
export function seenRequest(call: Call): SeenRequest {
  const { site, permits } = call.core;
  const issue = site.issues.find(param(call, 'issueIdOrKey'));
  const project = issue && site.projectOf(issue);
  if (issue === undefined || project?.serviceDesk === undefined || !permits.seesRequest(call.viewer, issue)) {
    throw deskRefusal(404, 'Issue does not exist or you do not have permission to see it.');
  }
  return {
    issue,
    project,
    desk: project.serviceDesk,
    isAgent: permits.sees(call.viewer, issue) && permits.isAgent(call.viewer, project),
  };
}

export interface SeenDesk {
  readonly project: Project;
  readonly desk: ServiceDesk;
  readonly isAgent: boolean;
}

/** Desks at which the caller is an agent or a customer. */
export function seenDesks(call: Call): readonly SeenDesk[] {
  const { site, permits } = call.core;
  return site.data.projects.flatMap((project) => {
    if (project.serviceDesk === undefined) return [];
    const isAgent = permits.isAgent(call.viewer, project);
    return isAgent || permits.isCustomer(call.viewer, project)
      ? [{ project, desk: project.serviceDesk, isAgent }]
      : [];
  });
}

export function seenDesk(call: Call): SeenDesk {
  const id = param(call, 'serviceDeskId');
  const found = seenDesks(call).find(
    ({ desk, project }) => desk.id === id || project.key === id || project.id === id,
  );
  if (found === undefined)
    throw deskRefusal(404, `Service Desk '${id}' does not exist or you do not have permission to see it.`);
  return found;
}

export function agentDesk(call: Call): SeenDesk {
  const seen = seenDesk(call);
  if (!seen.isAgent) throw deskRefusal(403, 'You must be an agent of the service desk to do this.');
  return seen;
}
