import type { RoleKind } from '../team/team-part';

/** One word of a project's vocabulary. `name` is null where the app's own text stands; one that is not shown is offered nowhere. */
export interface Word<Code extends string = string> {
  readonly code: Code;
  readonly name: string | null;
  readonly shown: boolean;
}

/** What an outcome says of the criterion that started the escalation: it was right, it was wrong, or nothing. */
export const OUTCOME_MEANINGS = ['right', 'wrong', 'silent'] as const;
export type OutcomeMeaning = (typeof OUTCOME_MEANINGS)[number];

export interface OutcomeWord extends Word {
  readonly means: OutcomeMeaning;
}

/** A role that people are given by name; the free one, `own`, is typed and no word of any list. */
export type RoleCode = Exclude<RoleKind, 'own'>;

/** How a project calls why it escalates, what came of it, and who takes part, each in the order in which it is offered. */
export interface Vocabulary {
  readonly reasons: readonly Word[];
  readonly outcomes: readonly OutcomeWord[];
  readonly roles: readonly Word<RoleCode>[];
}
export const WORD_LISTS = ['reasons', 'outcomes', 'roles'] as const satisfies readonly (keyof Vocabulary)[];

/** The word behind a code; undefined where the list never had it. */
export const wordOf = <W extends Word>(words: readonly W[], code: string): W | undefined =>
  words.find((word) => word.code === code);

/** By its code, else by the name that the site gave it, whatever its case. */
export function wordBy<W extends Word>(words: readonly W[], named: string): W | undefined {
  const wanted = named.trim().toLowerCase();
  return wordOf(words, wanted) ?? words.find(({ name }) => name?.toLowerCase() === wanted);
}

/** What the site itself calls a role, empty where the app's text stands. */
export const roleNameOf = ({ roles }: Vocabulary, role: RoleKind): string => wordOf(roles, role)?.name ?? '';
