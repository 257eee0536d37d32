import * as v from 'valibot';
import type { LabDoor } from './ask-lab-jira';

/** Jira reads so many at once. */
const AT_ONCE = 100;

const page = v.object({ issues: v.array(v.unknown()) });
const issue = v.object({ id: v.string(), fields: v.object({ summary: v.string() }) });

/** Summaries of these work items, by id, of those that the reader may browse; what Jira does not tell is left out. */
export async function readSummaries(
  door: Pick<LabDoor, 'send'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const body = { issueIdsOrKeys: ids.slice(from, from + AT_ONCE), fields: ['summary'] };
    const answer = await door.send({ what: 'read summaries', path: '/rest/api/3/issue/bulkfetch', body });
    const told: unknown = answer.ok ? await answer.json() : undefined;
    for (const one of v.is(page, told) ? told.issues : [])
      if (v.is(issue, one)) found.set(one.id, one.fields.summary);
  }
  return found;
}
