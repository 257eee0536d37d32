import { projectEvent } from '../events/project-events';
import type { JiraCore } from '../jira-core';
import type { Person, Project, Shelf } from '../site/site-data';

/** Into the archive or the trash. Jira takes nothing to the trash that is archived: it is restored first. */
export function shelveProject(core: JiraCore, actor: Person, project: Project, shelf: Shelf): void {
  if (project.shelf !== undefined) throw new Error(`project ${project.key} is in the ${project.shelf}`);
  const put: Project = { ...project, shelf };
  core.site.replaceProject(put);
  projectEvent(core, actor, put, shelf === 'archive' ? 'archived' : 'softdeleted');
}

/** As it was, its issues and properties included. */
export function restoreProject(core: JiraCore, actor: Person, project: Project): void {
  const { shelf, ...live } = project;
  if (shelf === undefined) throw new Error(`project ${project.key} is live`);
  core.site.replaceProject(live);
  projectEvent(core, actor, live, shelf === 'archive' ? 'unarchived' : 'restored');
}

export function destroyProject(core: JiraCore, actor: Person, project: Project): void {
  if (project.shelf !== 'trash') throw new Error(`project ${project.key} is not in the trash`);
  core.site.removeProject(project);
  projectEvent(core, actor, project, 'deleted');
}
