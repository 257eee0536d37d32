import { textOf, type Choice, type FormValues } from '../form/field-spec';
import type { Reader } from '../reader';
import { instantOf } from '../../words/zone-clock';

const HOUR = 3_600_000;
const HOURS_OFFERED = ['1', '2', '4', '8', '24'] as const;

/** When the next update may be promised for: by pace, in some hours, or at a time of one's own. */
export const nextChoices = ({ t, times }: Pick<Reader, 't' | 'times'>, now: number): readonly Choice[] => [
  { value: 'paced', label: t('acts.nextPaced') },
  ...HOURS_OFFERED.map((hours) => {
    const at = now + Number(hours) * HOUR;
    const label = { relative: times.relative(at, now), absolute: times.absolute(at, now) };
    return { value: hours, label: t('acts.nextIn', label) };
  }),
  { value: 'chosen', label: t('acts.nextChosen') },
];

/** What was chosen of it; null where the pace says when, and where date and time are none. */
export function nextOf(values: FormValues, now: number, timeZone: string): number | null {
  const next = textOf(values, 'next');
  if (next === 'paced' || next === '') return null;
  if (next !== 'chosen') return now + Number(next) * HOUR;
  return instantOf({ date: textOf(values, 'date'), time: textOf(values, 'time') }, timeZone);
}
