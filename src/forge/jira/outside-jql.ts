import { route } from '@forge/api';
import * as v from 'valibot';
import type { DeskParts } from './desk-parts';

const answer = v.object({
  matches: v.array(
    v.object({ matchedIssues: v.array(v.number()), errors: v.nullish(v.array(v.string()), []) }),
  ),
});

/**
 * Of these criteria (id → JQL), those whose query the issue does not match. A query that Jira cannot run matches nothing: it is named
 * in the log, for the field or function it names may have gone since it was saved.
 */
export async function outsideJql(
  { app, log }: DeskParts,
  issueId: string,
  jqls: Readonly<Record<string, string>>,
): Promise<ReadonlySet<string>> {
  const asked = Object.entries(jqls);
  if (asked.length === 0) return new Set();
  const body = { issueIds: [Number(issueId)], jqls: asked.map(([, jql]) => jql) };
  const request = {
    what: 'match queries',
    route: route`/rest/api/3/jql/match`,
    method: 'POST',
    body,
  } as const;
  const found = await app.read(request, answer, ({ matches }) => matches.length);
  const outside = asked.filter(([criterionId], index) => {
    const match = found?.matches[index];
    if (match && match.errors.length > 0)
      log.warn(`The query of criterion ${criterionId} cannot be run: ${match.errors.join('; ')}`);
    return !match?.matchedIssues.includes(Number(issueId));
  });
  return new Set(outside.map(([criterionId]) => criterionId));
}
