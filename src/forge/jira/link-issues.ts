import { route } from '@forge/api';
import * as v from 'valibot';
import type { Outcome } from '../../app/ports/desk';
import type { DeskParts } from './desk-parts';

const TYPE = 'Relates';

const end = v.nullish(v.object({ id: v.string() }), null);
const issue = v.object({
  fields: v.object({
    issuelinks: v.nullish(
      v.array(v.object({ type: v.object({ name: v.string() }), inwardIssue: end, outwardIssue: end })),
      [],
    ),
  }),
});

/** Relates two issues in Jira as well. Jira keeps doubled links apart, so that an existing one is looked for first. */
export async function linkIssues(
  { app }: DeskParts,
  issueId: string,
  otherIssueId: string,
): Promise<Outcome> {
  const where = route`/rest/api/3/issue/${issueId}?fields=issuelinks`;
  const found = await app.read({ what: 'read an issue’s links', route: where }, issue);
  if (!found) return { kind: 'refused', why: 'the work item is gone or out of sight' };
  const there = found.fields.issuelinks.some(
    ({ type, inwardIssue, outwardIssue }) =>
      type.name === TYPE && [inwardIssue?.id, outwardIssue?.id].includes(otherIssueId),
  );
  if (there) return { kind: 'done' };
  const body = { type: { name: TYPE }, inwardIssue: { id: issueId }, outwardIssue: { id: otherIssueId } };
  const answer = await app.write({
    what: 'link issues',
    route: route`/rest/api/3/issueLink`,
    method: 'POST',
    body,
  });
  return answer.kind === 'done' ? { kind: 'done' } : answer;
}
