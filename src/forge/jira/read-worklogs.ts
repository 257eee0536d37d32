import { route } from '@forge/api';
import * as v from 'valibot';
import type { Worklog } from '../../app/ports/linked-desk';
import type { DeskParts } from './desk-parts';
import { jiraTime } from '../../jira/jira-time';

const PAGE = 100;
/** More worklogs than this are not read for one view. */
const MOST = 500;

const page = v.object({
  total: v.nullish(v.number(), 0),
  worklogs: v.array(
    v.object({
      id: v.string(),
      author: v.nullish(v.object({ accountId: v.string() }), null),
      started: jiraTime,
      timeSpentSeconds: v.number(),
      comment: v.nullish(v.unknown(), null),
      visibility: v.nullish(v.unknown(), null),
    }),
  ),
});

/** What was logged on an issue since an instant: each worklog once by its id, those under a restriction left out. */
export async function readWorklogs(
  { app }: DeskParts,
  issueId: string,
  since: number,
): Promise<{ readonly logs: readonly Worklog[]; readonly more: boolean }> {
  const logs = new Map<string, Worklog>();
  let seen = 0;
  for (;;) {
    const where = route`/rest/api/3/issue/${issueId}/worklog?startAt=${String(seen)}&maxResults=${String(PAGE)}&startedAfter=${String(since)}`;
    const found = await app.read(
      { what: 'read an issue’s worklogs', route: where },
      page,
      ({ worklogs }) => worklogs.length,
    );
    if (!found) return { logs: [...logs.values()], more: false };
    for (const { id, author, started, timeSpentSeconds, comment, visibility } of found.worklogs) {
      const minutes = Math.round(timeSpentSeconds / 60);
      if (author === null || visibility !== null || minutes < 1 || started < since) continue;
      logs.set(id, { id, person: author.accountId, startedAt: started, minutes, kind: kindOf(comment) });
    }
    seen += found.worklogs.length;
    if (found.worklogs.length === 0 || seen >= found.total) return { logs: [...logs.values()], more: false };
    if (seen >= MOST) return { logs: [...logs.values()], more: true };
  }
}

/** The text is a document: its marks are found wherever they stand in it. */
function kindOf(comment: unknown): Worklog['kind'] {
  const said = JSON.stringify(comment).toLowerCase();
  if (said.includes('#coordination')) return 'coordination';
  return said.includes('#communication') ? 'communication' : 'technical';
}
