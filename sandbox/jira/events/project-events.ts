import { projectBean } from '../beans/project-bean';
import type { JiraCore } from '../jira-core';
import type { Person, Project } from '../site/site-data';

export type ProjectHappening = 'archived' | 'unarchived' | 'softdeleted' | 'restored' | 'deleted';

/** What becomes of a whole project is told once, of the project: of its issues nothing is told, not even when they go for good. */
export function projectEvent(core: JiraCore, actor: Person, project: Project, what: ProjectHappening): void {
  const eventType = `avi:jira:${what}:project`;
  const at = core.now();
  core.emit({
    eventType,
    causedBy: actor.accountType === 'app' ? 'app' : actor.accountId,
    at,
    payload: {
      eventType,
      project: projectBean(project, core.site.baseUrl),
      atlassianId: actor.accountId,
      timestamp: at,
    },
  });
}
