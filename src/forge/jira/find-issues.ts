import { route } from '@forge/api';
import * as v from 'valibot';
import type { FoundHere } from '../../app/site/site-desk';
import type { JiraClient } from './jira-client';

const AT_ONCE = 100;
const page = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      key: v.string(),
      fields: v.object({
        project: v.object({ id: v.string() }),
        security: v.nullish(v.object({ id: v.string() }), null),
      }),
    }),
  ),
});

/** Of these keys, the work items that the caller may browse. One that was moved since is found under its new key alone. */
export async function findIssues(
  jira: JiraClient,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FoundHere>> {
  const asked = [...new Set(keys)];
  const found = new Map<string, FoundHere>();
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const request = {
      what: 'find work items by key',
      route: route`/rest/api/3/issue/bulkfetch`,
      method: 'POST',
      body: { issueIdsOrKeys: asked.slice(from, from + AT_ONCE), fields: ['project', 'security'] },
    } as const;
    const answer = await jira.read(request, page, ({ issues }) => issues.length);
    for (const { id, key, fields } of answer?.issues ?? [])
      found.set(key, { id, projectId: fields.project.id, secured: fields.security !== null });
  }
  return found;
}
