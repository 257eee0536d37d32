import { route } from '@forge/api';
import type { Mirror, Outcome } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import { PROPERTY } from './project-switch';

/** How many properties are written at the same time: Jira limits calls per second, not only per hour. */
const AT_ONCE = 5;

/**
 * Writes what others may read: each issue's property, which JQL finds, and the app's two fields, which queues show. Neither raises
 * events or changelog entries of our own: they would count as somebody having worked on the issue. The fields of all go in one request.
 */
export async function reflectAll(parts: DeskParts, mirrors: readonly Mirror[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < mirrors.length; from += AT_ONCE) {
    const some = mirrors.slice(from, from + AT_ONCE);
    outcomes.push(...(await Promise.all(some.map((mirror) => writeProperty(parts, mirror)))));
  }
  const written = mirrors.filter((_, index) => outcomes[index]?.kind === 'done');
  if (written.length === 0) return outcomes;
  const together = await writeFields(parts, written);
  // One issue that is gone makes Jira refuse the others along with it: then each is written on its own.
  const alone = together.kind === 'refused' && written.length > 1;
  const fields: Outcome[] = [];
  for (const mirror of written) fields.push(alone ? await writeFields(parts, [mirror]) : together);
  return outcomes.map((outcome) => (outcome.kind === 'done' ? (fields.shift() ?? together) : outcome));
}

/** The same for one issue. */
export async function reflect(parts: DeskParts, mirror: Mirror): Promise<Outcome> {
  const property = await writeProperty(parts, mirror);
  return property.kind === 'done' ? writeFields(parts, [mirror]) : property;
}

async function writeProperty({ app }: DeskParts, { issueId, reflection }: Mirror): Promise<Outcome> {
  const answer = await app.write({
    what: 'write the issue’s property',
    route: route`/rest/api/3/issue/${issueId}/properties/${PROPERTY}`,
    method: 'PUT',
    body: reflection,
  });
  return answer.kind === 'done' ? { kind: 'done' } : answer;
}

async function writeFields({ app, facts }: DeskParts, mirrors: readonly Mirror[]): Promise<Outcome> {
  const { state: stateField, nextDue } = (await facts.get()).fields;
  if (stateField === null || nextDue === null)
    return { kind: 'refused', why: 'Jira does not list the app’s own fields' };
  const updates = mirrors.flatMap(({ issueId, state, nextDueAt }) => {
    const issueIds = [Number(issueId)];
    return [
      { customField: stateField, issueIds, value: state },
      { customField: nextDue, issueIds, value: nextDueAt === null ? null : jiraInstant(nextDueAt) },
    ];
  });
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
