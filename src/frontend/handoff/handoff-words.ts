import type { Translate } from '../../words/translate';
import type { HandoffsView, OpenHandoffView } from '../vocabulary';

type Move = Pick<OpenHandoffView, 'from' | 'to'>;

/** `Network → Database` */
export const moveWords = (t: Translate, { from, to }: Move): string =>
  t('handoff.move', { from: from ?? t('handoff.noTeam'), to });

/** `Network → Database: 3 times, returned twice` */
export function pairWords(t: Translate, pair: HandoffsView['pairs'][number]): string {
  const times = t('handoff.times', { pair: moveWords(t, pair), count: pair.offered });
  if (pair.returned === 0) return times;
  const how =
    pair.returned === 2 ? t('handoff.returnedTwice') : t('handoff.returned', { count: pair.returned });
  return `${times}, ${how}`;
}

const KNOWN = ['tried', 'impact', 'logs', 'customer-contact'] as const;

/** What a field of the package is called: in our words, or in the team's own. */
export function packedName(
  t: Translate,
  { id, name }: { readonly id: string; readonly name: string | null },
): string {
  const known = KNOWN.find((one) => one === id);
  return name ?? (known === undefined ? id : t(`packageField.${known}`));
}
