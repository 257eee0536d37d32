import type { Ports } from './ports/ports';
import type { EffectRow } from './rows';

export const linkKey = (issueId: string, escalationId: string): string => `${issueId}:${escalationId}`;

/** Is this work item linked to the record now? A link may be made and taken away before either was done in Jira. */
export async function isLinked({ store }: Ports, escalationId: string, issueId: string): Promise<boolean> {
  return (await store.get('link', linkKey(issueId, escalationId))) !== undefined;
}

/** Whether a link that is to be made in Jira is a record's own, and was taken away again. */
export async function isUnlinked(ports: Ports, row: EffectRow, otherIssueId: string): Promise<boolean> {
  if (row.id !== `${row.escId}:link:${otherIssueId}`) return false;
  return !(await isLinked(ports, row.escId, otherIssueId));
}
