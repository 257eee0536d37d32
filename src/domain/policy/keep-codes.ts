import type { Vocabulary, Word } from './vocabulary';

/**
 * The vocabulary with every code that another one has and it has not, hidden, at the end: records may use any code that was ever saved, and
 * what they use keeps its name. The same object where none is missing.
 */
export function keepCodes(vocabulary: Vocabulary, other: Vocabulary): Vocabulary {
  const reasons = kept(vocabulary.reasons, other.reasons);
  const outcomes = kept(vocabulary.outcomes, other.outcomes);
  const roles = kept(vocabulary.roles, other.roles);
  const isWhole =
    reasons === vocabulary.reasons && outcomes === vocabulary.outcomes && roles === vocabulary.roles;
  return isWhole ? vocabulary : { reasons, outcomes, roles };
}

/** A checked body as it is to be saved in place of another: a vocabulary keeps the codes of that one, everything else is as it was given. */
export function withEarlierCodes<B>(body: B, before: unknown): B | Vocabulary {
  return isVocabulary(body) && isVocabulary(before) ? keepCodes(body, before) : body;
}

/** No other kind of policy has lists of both. */
const isVocabulary = (body: unknown): body is Vocabulary =>
  typeof body === 'object' && body !== null && 'reasons' in body && 'outcomes' in body;

function kept<W extends Word>(words: readonly W[], others: readonly W[]): readonly W[] {
  const known = new Set<string>(words.map(({ code }) => code));
  const missing = others.filter(({ code }) => !known.has(code));
  return missing.length === 0 ? words : [...words, ...missing.map((word) => ({ ...word, shown: false }))];
}
