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

/** Of these keys, the work items that the caller may browse. One that was moved since is found under its new key alone. */
export async function findIssues(
  jira: JiraClient,
  keys: readonly string[],
): Promise<ReadonlyMap<string, FoundHere>> {
  const found = await bulkIssues(jira, 'find work items by key', keys, ['project', 'security'], issue);
  return new Map(
    found.map(({ id, key, fields: { project, security } }) => [
      key,
      { id, projectId: project.id, secured: security !== null },
    ]),
  );
}
