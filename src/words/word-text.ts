import texts from '../../locales/en-US.json';
import type { TextKey, Translate } from './translate';

/** A word of the site: its name is null where the app's own text stands. */
export interface NamedWord {
  readonly code: string;
  readonly name: string | null;
  readonly shown: boolean;
}
type WordKind = 'reason' | 'outcome' | 'role';

/** A code by the name that the site gave it, plain text as it is, else by the app's own; a code that nobody named says itself. */
export function wordText(t: Translate, kind: WordKind, words: readonly NamedWord[], code: string): string {
  const named = words.find((word) => word.code === code)?.name ?? null;
  if (named !== null) return named;
  return Object.hasOwn(texts[kind], code) ? t(`${kind}.${code}` as TextKey) : code.replace(/^own:/u, '');
}

/** What is offered, in the site's order. */
export const wordChoices = (
  t: Translate,
  kind: WordKind,
  words: readonly NamedWord[],
): readonly { readonly value: string; readonly label: string }[] =>
  words
    .filter(({ shown }) => shown)
    .map(({ code }) => ({ value: code, label: wordText(t, kind, words, code) }));

/** The same with the one that is chosen already, though it is offered no more. */
export function wordChoicesWith(
  t: Translate,
  kind: WordKind,
  words: readonly NamedWord[],
  chosen: string,
): readonly { readonly value: string; readonly label: string }[] {
  const choices = wordChoices(t, kind, words);
  if (chosen === '' || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: wordText(t, kind, words, chosen) }];
}
