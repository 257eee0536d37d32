import type { Issue, Permission, Project } from '../site/site-data';
import type { Call } from './call';
import { param } from './call';
import { forbidden, noIssue, noProject } from './refusal';

/** The issue with this id or key, if the caller may see it: what may not be seen does not exist. */
export function seenIssue(call: Call, idOrKey = param(call, 'issueIdOrKey')): Issue {
  const issue = call.core.site.issues.find(idOrKey);
  if (issue === undefined || !call.core.permits.sees(call.viewer, issue)) throw noIssue();
  return issue;
}

export function seenProject(call: Call, idOrKey = param(call, 'projectIdOrKey')): Project {
  const project = call.core.site.project(idOrKey);
  if (project === undefined || !seesProject(call, project)) throw noProject(idOrKey);
  return project;
}

export const seesProject = (call: Call, project: Project): boolean =>
  call.core.permits.holds(call.viewer, 'BROWSE_PROJECTS', project) ||
  call.core.permits.holds(call.viewer, 'ADMINISTER_PROJECTS', project);

/** Refuses a caller who sees the issue and may not do this with it. */
export function requireOn(call: Call, permission: Permission, issue: Issue, message: string): void {
  const { permits, site } = call.core;
  if (!permits.holds(call.viewer, permission, site.projectOf(issue), issue)) throw forbidden(message);
}
