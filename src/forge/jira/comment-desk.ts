import { route } from '@forge/api';
import * as v from 'valibot';
import type { Outcome, OwnComment } from '../../app/ports/desk';
import { toAdf } from './adf';
import type { DeskParts } from './desk-parts';
import type { JiraClient } from './jira-client';

/** The property by which a comment of ours is found again; its value names the effect. */
const MARKER = 'escalation-center-effect';
const VISIBILITY = 'sd.public.comment';
const PAGE = 100;

const written = v.object({ id: v.string(), jsdPublic: v.nullish(v.boolean(), null) });
const page = v.object({
  total: v.nullish(v.number(), 0),
  comments: v.array(
    v.object({
      jsdPublic: v.nullish(v.boolean(), true),
      properties: v.nullish(v.array(v.object({ key: v.string(), value: v.unknown() })), []),
    }),
  ),
});
const marker = v.object({ id: v.string() });

/**
 * Writes a comment and makes sure who sees it. Jira shows a comment to customers unless a property says otherwise, so the answer is
 * read back: one that should be internal and is not is taken away again, loudly.
 */
export async function writeComment({ app, log }: DeskParts, comment: OwnComment): Promise<Outcome> {
  const { issueId } = comment;
  const properties = [
    ...(comment.public ? [] : [{ key: VISIBILITY, value: { internal: true } }]),
    { key: MARKER, value: { id: comment.marker } },
  ];
  const body = { body: toAdf(comment.text, comment.mentions), properties };
  const request = {
    what: 'comment',
    route: route`/rest/api/3/issue/${issueId}/comment`,
    method: 'POST',
    body,
  } as const;
  const answer = await app.write(request);
  if (answer.kind !== 'done') return answer;
  const said = v.safeParse(written, answer.body);
  if (!said.success) return { kind: 'unknown', why: 'comment: Jira answered without an id' };
  const { id } = said.output;
  const isPublic =
    said.output.jsdPublic === comment.public ? comment.public : await readBack(app, issueId, id);
  if (isPublic === comment.public) return { kind: 'done' };
  if (comment.public)
    return { kind: 'refused', why: `comment ${id} was written, but customers do not see it` };
  log.error(`Comment ${id} on issue ${issueId} should be internal and is public: it is taken away`);
  const gone = await app.write({
    what: 'delete a comment',
    route: route`/rest/api/3/issue/${issueId}/comment/${id}`,
    method: 'DELETE',
  });
  const end = gone.kind === 'done' ? 'it was taken away' : `it could not be taken away: ${gone.why}`;
  if (gone.kind !== 'done') log.error(`Comment ${id} on issue ${issueId} is public, and ${end}`);
  return { kind: 'refused', why: `comment ${id} became public, ${end}` };
}

/** A comment whose visibility Jira does not tell counts as public: that is the worse of the two. */
async function readBack(app: JiraClient, issueId: string, id: string): Promise<boolean> {
  const where = route`/rest/api/3/issue/${issueId}/comment/${id}`;
  const found = await app.read({ what: 'read a comment back', route: where }, written);
  return found?.jsdPublic ?? true;
}

/** Looks for a comment of ours by its marker, the newest first. */
export async function findComment(
  { app }: DeskParts,
  issueId: string,
  wanted: string,
): Promise<{ readonly public: boolean } | undefined> {
  let seen = 0;
  for (;;) {
    const where = route`/rest/api/3/issue/${issueId}/comment?startAt=${String(seen)}&maxResults=${String(PAGE)}&orderBy=-created&expand=properties`;
    const found = await app.read(
      { what: 'look for a comment', route: where },
      page,
      ({ comments }) => comments.length,
    );
    if (!found) return undefined;
    for (const { jsdPublic, properties } of found.comments) {
      const own = v.safeParse(marker, properties.find(({ key }) => key === MARKER)?.value);
      if (own.success && own.output.id === wanted) return { public: jsdPublic };
    }
    seen += found.comments.length;
    if (found.comments.length === 0 || seen >= found.total) return undefined;
  }
}
