import { route } from '@forge/api';
import * as v from 'valibot';
import { MINUTE } from '../../domain/time';
import type { ChangedPage } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import { JiraRefused } from '../../jira/jira-answer';
import { jiraTime } from '../../jira/jira-time';

const PAGE = 100;
/** A query names so many projects at most. */
const PROJECTS_AT_ONCE = 100;
const ID = /^\d{1,19}$/u;

type ChangedIssue = ChangedPage['found'][number];

const answer = v.object({
  issues: v.array(
    v.object({
      id: v.string(),
      fields: v.object({ updated: jiraTime, project: v.object({ id: v.string() }) }),
    }),
  ),
  nextPageToken: v.nullish(v.string(), null),
});

/**
 * Issues of these projects that changed since, oldest first. The query counts back from now in whole minutes, for an absolute time would be
 * read in the time zone of the app's user; what it brings too early is left out, but was read: `limit` counts it.
 */
export async function changedSince(
  parts: DeskParts,
  projectIds: readonly string[],
  since: number,
  limit: number,
): Promise<ChangedPage> {
  const minutes = Math.max(1, Math.ceil((parts.clock.now() - since) / MINUTE) + 1);
  const wanted = projectIds.filter((id) => ID.test(id));
  const batches = Math.ceil(wanted.length / PROJECTS_AT_ONCE);
  const found: ChangedIssue[] = [];
  // Of what a search did not read to its end nothing is known from there on, whatever the others brought.
  let knownTo = Infinity;
  for (let from = 0; from < wanted.length; from += PROJECTS_AT_ONCE) {
    const projects = wanted.slice(from, from + PROJECTS_AT_ONCE).join(', ');
    const jql = `project in (${projects}) AND updated >= "-${minutes}m" ORDER BY updated ASC`;
    const read = await search(parts, jql, Math.ceil(limit / batches));
    found.push(...read.found);
    if (read.isMore) knownTo = Math.min(knownTo, read.found.at(-1)?.updatedAt ?? since);
  }
  return {
    found: found
      .filter(({ updatedAt }) => updatedAt >= since && updatedAt <= knownTo)
      .sort((a, b) => a.updatedAt - b.updatedAt),
    isMore: knownTo < Infinity,
  };
}

async function search({ app, switchedOn }: DeskParts, jql: string, limit: number): Promise<ChangedPage> {
  const found: ChangedIssue[] = [];
  let token: string | null = null;
  do {
    const body: Record<string, unknown> = {
      jql,
      fields: ['updated', 'project'],
      maxResults: Math.min(PAGE, limit - found.length),
    };
    if (token !== null) body.nextPageToken = token;
    const request = {
      what: 'find changed issues',
      route: route`/rest/api/3/search/jql`,
      method: 'POST',
      body,
    } as const;
    const page: v.InferOutput<typeof answer> | undefined = await app
      .read(request, answer, ({ issues }) => issues.length)
      .catch(async (error: unknown) => {
        // A project that was deleted makes the whole query fail: the list is asked for anew next time.
        if (error instanceof JiraRefused) await switchedOn.forget();
        throw error;
      });
    for (const { id, fields } of page?.issues ?? [])
      found.push({ issueId: id, projectId: fields.project.id, updatedAt: fields.updated });
    token = page?.nextPageToken ?? null;
  } while (token !== null && found.length < limit);
  return { found, isMore: token !== null };
}
