import type { Vocabulary, Word } from '../../../src/domain/policy/vocabulary';
import { idOfName } from '../policies/id-of-name';
import { freshId } from '../policies/policy-id';

export type ListName = keyof Vocabulary;

/** The list with one word a place earlier or later; as it is at its ends. */
export function moved<W extends Word>(words: readonly W[], index: number, by: -1 | 1): readonly W[] {
  const [word, other] = [words[index], words[index + by]];
  if (!word || !other) return words;
  return words.map((one, at) => (at === index ? other : at === index + by ? word : one));
}

/** The app's own text is no name of the site's: a word that is called so again goes by it. */
export const called = <W extends Word>(word: W, typed: string, shipped: string | null): W => ({
  ...word,
  name: typed === shipped ? null : typed,
});

/** The vocabulary with one more word at the end of a list. Its code is made of its name, and stays when the name changes. */
export function withNew(body: Vocabulary, list: ListName, name: string): Vocabulary {
  const taken = body[list].map(({ code }): string => code);
  const word = { name, shown: true };
  switch (list) {
    case 'reasons':
      return {
        ...body,
        reasons: [...body.reasons, { code: freshId(idOfName(name, 'reason'), taken), ...word }],
      };
    case 'outcomes': {
      const code = freshId(idOfName(name, 'outcome'), taken);
      return { ...body, outcomes: [...body.outcomes, { code, ...word, means: 'silent' }] };
    }
    case 'roles': {
      const code = freshId(`own:${idOfName(name, 'role')}`, taken) as `own:${string}`;
      return { ...body, roles: [...body.roles, { code, ...word }] };
    }
  }
}
