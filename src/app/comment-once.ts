import type { Outcome, OwnComment } from './ports/desk';
import type { Ports } from './ports/ports';
import type { EffectRow } from './rows';

/** Jira mails a mention: whom the brake holds back is not mentioned, a digest tells them. */
export const mentionedOf = ({ mentions }: EffectRow, people: readonly string[]): readonly string[] =>
  people.filter((person) => mentions?.includes(person) ?? true);

/** People are told only of issues that they may browse. */
export async function sighted(
  ports: Ports,
  issueId: string,
  people: readonly string[],
): Promise<readonly string[]> {
  if (people.length === 0) return [];
  const sees = await ports.desk.whoMayBrowse(issueId, people);
  return people.filter((person) => sees.has(person));
}

/** A comment carries our marker, so an earlier attempt whose answer was lost is found instead of repeated. */
export async function commentOnce(ports: Ports, row: EffectRow, comment: OwnComment): Promise<Outcome> {
  const there = row.attempts > 1 ? await ports.desk.findComment(comment.issueId, comment.marker) : undefined;
  if (!there) return ports.desk.comment(comment);
  if (there.public === comment.public) return { kind: 'done' };
  return {
    kind: 'refused',
    why: `the comment is there and ${there.public ? 'public' : 'internal'}, which it must not be`,
  };
}
