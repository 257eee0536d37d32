import { route } from '@forge/api';
import * as v from 'valibot';
import type { Outcome } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import { jiraStatus } from '../../jira/jira-shapes';

const issue = v.object({ fields: v.object({ status: jiraStatus }) });
const transitions = v.object({ transitions: v.array(v.object({ id: v.string(), to: jiraStatus })) });

/** Puts a finished issue back to work, by a transition that its workflow offers; rather to one under way than to one not begun. */
export async function reopen({ app }: DeskParts, issueId: string): Promise<Outcome> {
  const found = await app.read(
    { what: 'read an issue’s status', route: route`/rest/api/3/issue/${issueId}?fields=status` },
    issue,
  );
  if (!found) return { kind: 'refused', why: 'the work item is gone or out of sight' };
  if (found.fields.status.category !== 'done') return { kind: 'done' };
  const offered = await app.read(
    { what: 'read an issue’s transitions', route: route`/rest/api/3/issue/${issueId}/transitions` },
    transitions,
    (answer) => answer.transitions.length,
  );
  const ways = offered?.transitions ?? [];
  const way =
    ways.find(({ to }) => to.category === 'indeterminate') ?? ways.find(({ to }) => to.category === 'new');
  if (!way) return { kind: 'refused', why: 'its workflow offers no way back to work' };
  const answer = await app.write({
    what: 'reopen',
    route: route`/rest/api/3/issue/${issueId}/transitions`,
    method: 'POST',
    body: { transition: { id: way.id } },
  });
  return answer.kind === 'done' ? { kind: 'done' } : answer;
}
