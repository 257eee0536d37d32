import { route } from '@forge/api';
import * as v from 'valibot';
import type { LinkedDesk, Moved } from '../../app/ports/linked-desk';
import type { Outcome } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import { jiraStatus, jiraUser } from '../../jira/jira-shapes';
import { RELATED, relationsOf } from './link-issues';
import { readWorklogs } from './read-worklogs';

/** Accounts that exist for the portal alone. */
const CUSTOMER = 'customer';

const reported = v.object({ fields: v.object({ reporter: v.nullish(jiraUser, null) }) });
const transitions = v.object({
  transitions: v.array(v.object({ id: v.string(), name: v.string(), to: jiraStatus })),
});
const standing = v.object({ fields: v.object({ status: jiraStatus }) });

/** Work items that belong to a record, with the app's rights. */
export const linkedDesk = (parts: DeskParts): LinkedDesk => ({
  unlink: (issueId, otherIssueId) => unlink(parts, issueId, otherIssueId),
  async isFromCustomer(issueId) {
    const where = route`/rest/api/3/issue/${issueId}?fields=reporter`;
    const found = await parts.app.read({ what: 'read who reported an issue', route: where }, reported);
    return found && found.fields.reporter?.accountType === CUSTOMER;
  },
  moveTo: (issueId, status) => moveTo(parts, issueId, status),
  worklogs: (issueId, since) => readWorklogs(parts, issueId, since),
});

async function unlink({ app }: DeskParts, issueId: string, otherIssueId: string): Promise<Outcome> {
  const related = await relationsOf(app, issueId);
  if (!related) return { kind: 'done' };
  for (const { id, otherId } of related) {
    if (otherId !== otherIssueId) continue;
    const answer = await app.write({
      what: `take a link of type ${RELATED} away`,
      route: route`/rest/api/3/issueLink/${id}`,
      method: 'DELETE',
    });
    if (answer.kind !== 'done') return answer;
  }
  return { kind: 'done' };
}

async function moveTo({ app }: DeskParts, issueId: string, status: string): Promise<Moved> {
  const wanted = status.trim().toLowerCase();
  const found = await app.read(
    { what: 'read an issue’s status', route: route`/rest/api/3/issue/${issueId}?fields=status` },
    standing,
  );
  if (!found) return { kind: 'gone' };
  if (found.fields.status.name.toLowerCase() === wanted) return { kind: 'done' };
  const offered = await app.read(
    { what: 'read an issue’s transitions', route: route`/rest/api/3/issue/${issueId}/transitions` },
    transitions,
    (answer) => answer.transitions.length,
  );
  const ways = offered?.transitions ?? [];
  const way =
    ways.find(({ to }) => to.name.toLowerCase() === wanted) ??
    ways.find(({ name }) => name.toLowerCase() === wanted);
  if (!way) return { kind: 'no-transition' };
  const answer = await app.write({
    what: 'resolve a linked work item',
    route: route`/rest/api/3/issue/${issueId}/transitions`,
    method: 'POST',
    body: { transition: { id: way.id } },
  });
  return answer.kind === 'done' ? { kind: 'done' } : answer;
}
