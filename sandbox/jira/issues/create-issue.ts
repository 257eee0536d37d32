import { issueCreated } from '../events/issue-events';
import { WORKFLOWS } from '../definitions/workflows';
import type { Workflow } from '../definitions/workflows';
import type { JiraCore } from '../jira-core';
import type { Issue, Person, Project } from '../site/site-data';
import type { NewValues } from './change-issue';

/** A new issue in the first status of its workflow. The creator watches it, as by default in Jira. */
export function createIssue(core: JiraCore, actor: Person, project: Project, values: NewValues): Issue {
  const at = core.now();
  const workflow = WORKFLOWS[project.workflowId] as Workflow;
  const sent = Object.fromEntries([...values].map(([field, value]) => [field.id, value]));
  const issue: Issue = {
    id: core.site.nextId(),
    key: core.site.nextKey(project),
    projectId: project.id,
    creatorId: actor.accountId,
    createdAt: at,
    updatedAt: at,
    statusChangedAt: at,
    revision: 0,
    values: {
      status: workflow.initial.id,
      priority: '3',
      resolution: null,
      assignee: null,
      reporter: actor.accountId,
      ...sent,
    },
    properties: {},
    watcherIds: actor.licensed ? [actor.accountId] : [],
    comments: [],
    history: [],
  };
  core.site.addIssue(issue);
  issueCreated(core, actor, issue);
  return issue;
}
