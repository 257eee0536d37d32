import { route } from '@forge/api';
import * as v from 'valibot';
import type { Outcome } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';
import type { JiraClient } from './jira-client';

/** The type of our links in Jira. */
export const RELATED = 'Relates';

const end = v.nullish(v.object({ id: v.string() }), null);
const issue = v.object({
  fields: v.object({
    issuelinks: v.nullish(
      v.array(
        v.object({
          id: v.string(),
          type: v.object({ name: v.string() }),
          inwardIssue: end,
          outwardIssue: end,
        }),
      ),
      [],
    ),
  }),
});

/** The links of our type that an issue has, with their other ends; undefined when it is gone or out of sight. */
export async function relationsOf(
  jira: JiraClient,
  issueId: string,
): Promise<readonly { readonly id: string; readonly otherId: string }[] | undefined> {
  const where = route`/rest/api/3/issue/${issueId}?fields=issuelinks`;
  const found = await jira.read({ what: 'read an issue’s links', route: where }, issue);
  return found?.fields.issuelinks.flatMap(({ id, type, inwardIssue, outwardIssue }) => {
    const otherId = inwardIssue?.id ?? outwardIssue?.id;
    return type.name === RELATED && otherId !== undefined ? [{ id, otherId }] : [];
  });
}

/** Relates two issues in Jira as well. Jira keeps doubled links apart, so that an existing one is looked for first. */
export async function linkIssues(
  { app }: DeskParts,
  issueId: string,
  otherIssueId: string,
): Promise<Outcome> {
  const related = await relationsOf(app, issueId);
  if (!related) return { kind: 'refused', why: 'the work item is gone or out of sight' };
  if (related.some(({ otherId }) => otherId === otherIssueId)) return { kind: 'done' };
  const body = { type: { name: RELATED }, inwardIssue: { id: issueId }, outwardIssue: { id: otherIssueId } };
  const answer = await app.write({
    what: 'link issues',
    route: route`/rest/api/3/issueLink`,
    method: 'POST',
    body,
  });
  return answer.kind === 'done' ? { kind: 'done' } : answer;
}
