import { route } from '@forge/api';
import * as v from 'valibot';
import type { FoundHere } from '../../app/site/site-desk';
import { bulkIssues } from './bulk-issues';
import type { JiraClient } from './jira-client';

const issue = v.object({
  id: v.string(),
  key: v.string(),
  fields: v.object({
    project: v.object({ id: v.string() }),
    security: v.nullish(v.object({ id: v.string() }), null),
  }),
});
type Issue = v.InferOutput<typeof issue>;

const FIELDS = ['project', 'security'];

/**
 * Of these keys, the work items that the caller may browse. One that was moved since comes back under its present key alone: which of
 * the keys that seem to be missing was its own is asked one by one, until all that came back are accounted for.
 */
export async function findIssues(
  jira: JiraClient,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FoundHere>> {
  const asked = new Set(keys);
  const all = await bulkIssues(jira, 'find work items by key', keys, FIELDS, issue);
  const found = new Map(all.filter(({ key }) => asked.has(key)).map((one) => [one.key, foundHere(one)]));
  const moved = new Set(all.filter(({ key }) => !asked.has(key)).map(({ id }) => id));
  for (const key of asked) {
    if (moved.size === 0) break;
    if (found.has(key)) continue;
    const one = await findOne(jira, key);
    if (!one) continue;
    found.set(key, foundHere(one));
    moved.delete(one.id);
  }
  return found;
}

function findOne(jira: JiraClient, key: string): Promise<Issue | undefined> {
  const fields = FIELDS.join(',');
  const request = {
    what: 'find a work item by a former key',
    route: route`/rest/api/3/issue/${key}?fields=${fields}`,
  };
  return jira.read(request, issue);
}

const foundHere = ({ id, key, fields: { project, security } }: Issue): FoundHere => ({
  id,
  key,
  projectId: project.id,
  secured: security !== null,
});
