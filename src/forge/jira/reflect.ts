import { route } from '@forge/api';
import type { Outcome, Reflection } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import { PROPERTY } from './project-switch';

/**
 * Writes what others may read: the issue's property, which JQL finds, and the app's two fields, which queues show. Neither raises
 * events or changelog entries of our own: they would count as somebody having worked on the issue.
 */
export async function reflect(
  { app, facts }: DeskParts,
  issueId: string,
  reflection: Reflection,
  state: string,
  nextDueAt: number | null,
): Promise<Outcome> {
  const property = await app.write({
    what: 'write the issue’s property',
    route: route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`,
    method: 'PUT',
    body: reflection,
  });
  if (property.kind !== 'done') return property;
  const { fields } = await facts.get();
  const issueIds = [Number(issueId)];
  const values = [
    { customField: fields.state, issueIds, value: state },
    { customField: fields.nextDue, issueIds, value: nextDueAt === null ? null : jiraInstant(nextDueAt) },
  ];
  const updates = values.filter(({ customField }) => customField !== null);
  if (updates.length < values.length)
    return { kind: 'refused', why: 'Jira does not list the app’s own fields' };
  const answer = await app.write({
    what: 'write the app’s fields',
    route: route`/rest/api/3/app/field/value?generateChangelog=false&generateAppEvents=false`,
    method: 'POST',
    body: { updates },
  });
  return answer.kind === 'done' ? { kind: 'done' } : answer;
}

/** Jira wants an offset in digits: `2026-11-21T10:00:00.000+0000`. */
const jiraInstant = (at: number): string => new Date(at).toISOString().replace('Z', '+0000');
