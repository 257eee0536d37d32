import * as v from 'valibot';
import type { IssueEvent, Told } from '../app/issue-event';
import type { ProjectEvent } from '../app/sight/project-changed';
import { statusCategory } from '../jira/jira-shapes';
import { jiraTime } from '../jira/jira-time';

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.regex(/^\d{1,19}$/u));

const ISSUE_EVENTS: Readonly<Record<string, IssueEvent['kind']>> = {
  'avi:jira:created:issue': 'created',
  'avi:jira:updated:issue': 'updated',
  'avi:jira:assigned:issue': 'assigned',
  'avi:jira:commented:issue': 'commented',
  'avi:jira:deleted:issue': 'deleted',
};
const LINK_EVENTS: Readonly<Record<string, IssueEvent['kind']>> = {
  'avi:jira:created:issuelink': 'linked',
  'avi:jira:deleted:issuelink': 'unlinked',
};

const kind = (table: Readonly<Record<string, IssueEvent['kind']>>) =>
  v.pipe(
    v.string(),
    v.check((type) => Object.hasOwn(table, type)),
    v.transform((type) => table[type] ?? 'updated'),
  );

const issueEvent = v.object({
  eventType: kind(ISSUE_EVENTS),
  issue: v.object({ id, fields: v.optional(v.unknown()) }),
});
const toldFields = v.object({
  project: v.object({ id }),
  status: v.object({ statusCategory }),
  updated: jiraTime,
});
const linkEvent = v.object({ eventType: kind(LINK_EVENTS), sourceIssueId: id, destinationIssueId: id });

const PROJECT_EVENTS: Readonly<Record<string, ProjectEvent['kind']>> = {
  'avi:jira:archived:project': 'changed',
  'avi:jira:unarchived:project': 'changed',
  'avi:jira:softdeleted:project': 'changed',
  'avi:jira:restored:project': 'changed',
  'avi:jira:deleted:project': 'gone',
};
const projectEvent = v.object({ eventType: v.string(), project: v.object({ id }) });

/** What became of a whole project; undefined for anything else. */
export function readProjectEvent(sent: unknown): ProjectEvent | undefined {
  const read = v.safeParse(projectEvent, sent);
  if (!read.success) return undefined;
  const { eventType, project } = read.output;
  const known = Object.hasOwn(PROJECT_EVENTS, eventType) ? PROJECT_EVENTS[eventType] : undefined;
  return known && { projectId: project.id, kind: known };
}

/** What a product event is about: one issue, both ends of a link, or nothing that is known here. */
export function readIssueEvent(sent: unknown): readonly IssueEvent[] {
  const ofIssue = v.safeParse(issueEvent, sent);
  if (ofIssue.success) {
    const { eventType, issue } = ofIssue.output;
    const told = toldOf(issue.fields);
    return [{ issueId: issue.id, kind: eventType, ...(told ? { told } : {}) }];
  }
  const ofLink = v.safeParse(linkEvent, sent);
  if (!ofLink.success) return [];
  const { eventType, sourceIssueId, destinationIssueId } = ofLink.output;
  return [sourceIssueId, destinationIssueId].map((issueId) => ({ issueId, kind: eventType }));
}

/** What the event says of the issue; nothing where a field is not what it should be, and then the issue is read. */
function toldOf(fields: unknown): Told | undefined {
  const read = v.safeParse(toldFields, fields);
  if (!read.success) return undefined;
  const { project, status, updated } = read.output;
  return { projectId: project.id, finished: status.statusCategory === 'done', updatedAt: updated };
}
