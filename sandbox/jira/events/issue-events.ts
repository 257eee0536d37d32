import { byId, ISSUE_TYPES } from '../definitions/choices';
import { statusById } from '../definitions/statuses';
import { changeItemBean } from '../beans/change-bean';
import { issueTypeBean, statusBean } from '../beans/choice-beans';
import { commentBean } from '../beans/comment-bean';
import { linkTypeOf } from '../beans/link-bean';
import { projectBean } from '../beans/project-bean';
import { viewOf } from '../jira-core';
import type { JiraCore } from '../jira-core';
import type { Change, Issue, IssueComment, IssueLink, Person } from '../site/site-data';
import { jiraDate } from '../site/zone-offset';
import { idIn } from '../site/id-in';

type Payload = Readonly<Record<string, unknown>>;

const userOf = (accountId: unknown): Payload | null => (typeof accountId === 'string' ? { accountId } : null);

/** The few fields that an event carries: everything else must be read. */
function eventIssue(core: JiraCore, issue: Issue): Payload {
  const { baseUrl, zone } = core.site;
  const status = statusById(idIn(issue, 'status'));
  const type = byId(ISSUE_TYPES, idIn(issue, 'issuetype'));
  return {
    id: issue.id,
    key: issue.key,
    fields: {
      summary: issue.values['summary'],
      ...(type === undefined ? {} : { issuetype: issueTypeBean(type, baseUrl) }),
      creator: userOf(issue.creatorId),
      created: jiraDate(issue.createdAt, zone),
      project: projectBean(core.site.projectOf(issue), baseUrl),
      reporter: userOf(issue.values['reporter']),
      assignee: userOf(issue.values['assignee']),
      updated: jiraDate(issue.updatedAt, zone),
      ...(status === undefined ? {} : { status: statusBean(status, baseUrl) }),
    },
  };
}

function emit(core: JiraCore, eventType: string, actor: Person, payloadOf: () => Payload): void {
  if (core.isSilent === true) return;
  const at = core.now();
  core.emit({
    eventType,
    causedBy: actor.accountType === 'app' ? 'app' : actor.accountId,
    at,
    payload: { eventType, ...payloadOf(), atlassianId: actor.accountId, timestamp: at },
  });
}

function associated(issue: Issue): readonly Payload[] {
  const ids = [issue.values['assignee'], issue.values['reporter'], issue.creatorId].filter(
    (id) => typeof id === 'string',
  );
  return [...new Set(ids)].map((accountId) => ({ accountId }));
}

export function issueCreated(core: JiraCore, actor: Person, issue: Issue): void {
  emit(core, 'avi:jira:created:issue', actor, () => ({
    issue: eventIssue(core, issue),
    associatedUsers: associated(issue),
  }));
}

function associatedStatuses(core: JiraCore, change: Change): Payload {
  const item = change.items.find((one) => one.fieldId === 'status');
  if (item === undefined) return {};
  const statuses = [item.from, item.to].flatMap((id) => statusById(id ?? '') ?? []);
  return { associatedStatuses: statuses.map((one) => statusBean(one, core.site.baseUrl)) };
}

/** An edit or a transition; a change of the assignee is told a second time as an assignment, as Jira does. */
export function issueUpdated(core: JiraCore, actor: Person, issue: Issue, change: Change): void {
  const payload = (): Payload => ({
    issue: eventIssue(core, issue),
    changelog: { id: change.id, items: change.items.map(changeItemBean) },
    associatedUsers: associated(issue),
    ...associatedStatuses(core, change),
  });
  emit(core, 'avi:jira:updated:issue', actor, payload);
  if (change.items.some((item) => item.fieldId === 'assignee'))
    emit(core, 'avi:jira:assigned:issue', actor, payload);
}

export function issueDeleted(core: JiraCore, actor: Person, issue: Issue): void {
  emit(core, 'avi:jira:deleted:issue', actor, () => ({
    issue: eventIssue(core, issue),
    associatedUsers: associated(issue),
  }));
}

/** A comment that was made or edited: Jira tells both alike. */
export function issueCommented(core: JiraCore, actor: Person, issue: Issue, comment: IssueComment): void {
  emit(core, 'avi:jira:commented:issue', actor, () => ({
    issue: eventIssue(core, issue),
    comment: commentBean(issue, comment, viewOf(core, actor)),
    associatedUsers: associated(issue),
  }));
}

export function linkEvent(core: JiraCore, actor: Person, link: IssueLink, what: 'created' | 'deleted'): void {
  const type = linkTypeOf(link);
  emit(core, `avi:jira:${what}:issuelink`, actor, () => ({
    id: link.id,
    sourceIssueId: link.inwardIssueId,
    destinationIssueId: link.outwardIssueId,
    issueLinkType: {
      id: type.id,
      name: type.name,
      outwardName: type.outward,
      inwardName: type.inward,
      isSubTaskLinkType: false,
      isSystemLinkType: false,
    },
  }));
}

export function propertyEvent(
  core: JiraCore,
  actor: Person,
  issue: Issue,
  key: string,
  what: 'set' | 'deleted',
): void {
  const value = what === 'set' ? { value: issue.properties[key] } : {};
  emit(core, `avi:jira:${what}:issue-property`, actor, () => ({
    issue: eventIssue(core, issue),
    property: { key, ...value },
    associatedUsers: associated(issue),
  }));
}
