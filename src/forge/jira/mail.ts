import { route } from '@forge/api';
import * as v from 'valibot';
import type { Outcome } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';

const issue = v.object({ key: v.string() });

/**
 * Jira's own mail on an issue, to one person. Jira itself holds back what the person may not browse (`restrict`), should that have
 * changed since it was asked.
 */
export async function mail(
  { app }: DeskParts,
  issueId: string,
  person: string,
  subject: string,
  text: string,
): Promise<Outcome> {
  const found = await app.read(
    { what: 'read an issue’s key', route: route`/rest/api/3/issue/${issueId}?fields=project` },
    issue,
  );
  if (!found) return { kind: 'refused', why: 'the work item is gone or out of sight' };
  const body = {
    subject: `${found.key}: ${subject}`,
    textBody: text,
    to: { reporter: false, assignee: false, watchers: false, voters: false, users: [{ accountId: person }] },
    restrict: { permissions: [{ key: 'BROWSE_PROJECTS' }] },
  };
  const answer = await app.write({
    what: 'mail',
    route: route`/rest/api/3/issue/${issueId}/notify`,
    method: 'POST',
    body,
  });
  return answer.kind === 'done' ? { kind: 'done' } : answer;
}
