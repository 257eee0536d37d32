import { route } from '@forge/api';
import * as v from 'valibot';
import type { JiraClient } from './jira-client';

/** A bulk read takes so many issues. */
const AT_ONCE = 100;

/**
 * Many issues by id or key, each once, in as few requests as Jira allows. What is gone, or out of the client's sight, is left out.
 * @throws JiraUnavailable, JiraRefused, OddAnswer
 */
export async function bulkIssues<I>(
  jira: JiraClient,
  what: string,
  idsOrKeys: readonly string[],
  fields: readonly string[],
  issue: v.GenericSchema<unknown, I>,
): Promise<readonly I[]> {
  const page = v.object({ issues: v.array(issue) });
  const asked = [...new Set(idsOrKeys)];
  const found: I[] = [];
  for (let from = 0; from < asked.length; from += AT_ONCE) {
    const body = { issueIdsOrKeys: asked.slice(from, from + AT_ONCE), fields };
    const request = { what, route: route`/rest/api/3/issue/bulkfetch`, method: 'POST', body } as const;
    const answer = await jira.read(request, page, ({ issues }) => issues.length);
    found.push(...(answer?.issues ?? []));
  }
  return found;
}
