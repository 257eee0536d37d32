import { fail, type Result } from '../../domain/problem';
import { actOnEscalation } from '../act-on-escalation';
import type { EscalationPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { linkKey } from '../still-linked';
import { MOST_LINKS, readLinks } from './read-links';

/** Links a further work item that the caller can see, here and in Jira. A link that Jira has already is not ours to take away later. */
export async function addLink(
  ports: Ports,
  permit: EscalationPermit,
  issueKey: string,
): Promise<Result<void>> {
  const other = await permit.desk.findIssue(issueKey);
  if (!other) {
    const message = 'There is no such work item, or you may not see it.';
    return fail('invalid', message, [{ path: 'issueKey', message }]);
  }
  const known = await ports.store.get('link', linkKey(other.id, permit.escalationId));
  if (known) return fail('already-done', 'the work item is linked already');
  if ((await readLinks(ports.store, permit.escalationId)).length >= MOST_LINKS)
    return fail('too-large', `a record holds ${MOST_LINKS} links`);
  const ours = !(await permit.desk.isRelated(permit.issueId, other.id));
  return actOnEscalation(ports, permit, { do: 'add-link', issueId: other.id, ours });
}

/** Takes a link away; in Jira too, where we made it. */
export async function removeLink(
  ports: Ports,
  permit: EscalationPermit,
  issueId: string,
): Promise<Result<void>> {
  const known = await ports.store.get('link', linkKey(issueId, permit.escalationId));
  if (!known) return fail('already-done', 'the work item is not linked');
  return actOnEscalation(ports, permit, {
    do: 'remove-link',
    issueId,
    fromJira: known.row.ours === true,
  });
}
