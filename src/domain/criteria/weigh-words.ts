import { MINUTE } from '../time';
import type { WordsCondition } from './condition';
import { fallingAt, risingAt } from './course';
import type { CustomerText } from './fact-value';
import { foldNeedle } from './fold-words';
import { steadyWeight } from './weighed';
import type { Weighed } from './weighed';

/** Shown are those of the listed words that the customer used. */
export function weighWords(condition: WordsCondition, texts: readonly CustomerText[]): Weighed {
  const { op, words, withinMinutes } = condition;
  const used = (word: string) => texts.findLast((text) => text.words.includes(foldNeedle(word)))?.at;
  const latest = Math.max(...words.map((word) => used(word) ?? -Infinity));
  if (latest === -Infinity) return steadyWeight(op === 'hasNone', []);
  if (withinMinutes === undefined)
    return steadyWeight(
      op === 'hasAny',
      words.filter((word) => used(word) !== undefined),
    );
  const leavesAt = latest + withinMinutes * MINUTE;
  return {
    course: op === 'hasAny' ? fallingAt(leavesAt) : risingAt(leavesAt),
    shown: (now) => words.filter((word) => (used(word) ?? -Infinity) + withinMinutes * MINUTE > now),
  };
}
