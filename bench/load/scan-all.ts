import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import type { Site } from '../../sandbox/site';
import { storedRows } from '../replay/stored-rows';

const PAGE = 100;

/** What a sweep without an agenda does: it reads every open issue. Finds as many as the app watches, or its price says nothing. */
export async function scanAll(
  site: Site<SandboxJira>,
  projectId: string,
): Promise<{ readonly points: number }> {
  const spent = (): number => site.jira.points().reduce((sum, { points }) => sum + points, 0);
  const before = spent();
  const found = new Set<string>();
  let nextPageToken: string | undefined;
  do {
    const body = {
      jql: `project = ${projectId} AND statusCategory != Done ORDER BY created`,
      fields: ['status', 'priority', 'created'],
      maxResults: PAGE,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    };
    const answer = await site.jira.fetch({ kind: 'app' }, 'POST', '/rest/api/3/search/jql', body);
    const page = (await answer.json()) as {
      readonly issues: readonly { readonly id: string }[];
      readonly nextPageToken?: string;
    };
    for (const { id } of page.issues) found.add(id);
    nextPageToken = page.nextPageToken;
    // A scan in one go would pass Jira's limit by the second.
    await site.advance(100);
  } while (nextPageToken !== undefined);
  const watched = storedRows(site.snapshot(), 'watch').length;
  if (found.size !== watched)
    throw new Error(`a scan finds ${found.size} issues, the app watches ${watched}`);
  return { points: spent() - before };
}
