import type { Translate } from '../../words/translate';
import type { LegView } from '../vocabulary';

/** `Nordic Hosting · NH-4711` */
export const caseWords = (t: Translate, { name, reference }: Pick<LegView, 'name' | 'reference'>): string =>
  t('leg.case', { provider: name, reference: reference === '' ? t('leg.noReference') : reference });

/** Who is chased next; of the last contact, that they are asked again. */
export function nextWords(t: Translate, { next, level }: Pick<LegView, 'next' | 'level'>): string {
  if (next === null) return t('leg.noContact');
  return t(next.level === level ? 'leg.nextLast' : 'leg.next', { ...next });
}

/** A case that is late comes before one that is not, then the one whose answer is due first. */
export const mostUrgent = (legs: readonly LegView[]): LegView | undefined =>
  legs
    .filter(({ outcome, turn }) => outcome === null && turn === 'theirs')
    .sort((a, b) => Number(b.missed) - Number(a.missed) || (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity))[0];
