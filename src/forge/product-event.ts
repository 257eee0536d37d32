import * as v from 'valibot';
import type { IssueEvent } from '../app/issue-changed';

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

const issueEvent = v.object({ eventType: kind(ISSUE_EVENTS), issue: v.object({ id }) });
const linkEvent = v.object({ eventType: kind(LINK_EVENTS), sourceIssueId: id, destinationIssueId: id });

/** What a product event is about: one issue, both ends of a link, or nothing that is known here. */
export function readIssueEvent(sent: unknown): readonly IssueEvent[] {
  const ofIssue = v.safeParse(issueEvent, sent);
  if (ofIssue.success) return [{ issueId: ofIssue.output.issue.id, kind: ofIssue.output.eventType }];
  const ofLink = v.safeParse(linkEvent, sent);
  if (!ofLink.success) return [];
  const { eventType, sourceIssueId, destinationIssueId } = ofLink.output;
  return [sourceIssueId, destinationIssueId].map((issueId) => ({ issueId, kind: eventType }));
}
