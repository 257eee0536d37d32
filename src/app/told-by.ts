import type { Effect, SayCode } from '../domain/escalation/effect';

/** Whom a comment of ours tells, and in which words a digest repeats it. */
export interface Telling {
  readonly issueId: string;
  readonly people: readonly string[];
  readonly say: SayCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What an effect tells people by mentioning them; undefined for effects that mention nobody. */
export function toldBy(work: Effect): Telling | undefined {
  if (work.kind === 'tell') return work;
  if (work.kind !== 'internal-update' || work.people.length === 0) return undefined;
  const { issueId, people, audience, text } = work;
  return { issueId, people, say: 'management-update', params: { audience, text } };
}
