import type { Reader } from '../reader';
import type { RecordView } from '../vocabulary';

type Change = RecordView['difference'][number];

const MINUTE = 60_000;

/** One change of the rules: "Level Team lead is told after 1 hr instead of 30 min." */
export function changeWords(reader: Pick<Reader, 't' | 'times'>, change: Change): string {
  return reader.t(`difference.${change.code}`, {
    level: change.level ?? '',
    before: valueWords(reader, change.before),
    after: valueWords(reader, change.after),
  });
}

function valueWords({ t, times }: Pick<Reader, 't' | 'times'>, value: Change['before']): string | number {
  if (value === null) return t('difference.none');
  if (value === 'one' || value === 'all') return t(`difference.${value}`);
  if (typeof value !== 'object') return value;
  return delayWords({ t, times }, value);
}

/** "4 hr", or "4 hr of working time". */
export function delayWords(
  { t, times }: Pick<Reader, 't' | 'times'>,
  { minutes, clock }: { readonly minutes: number; readonly clock: 'elapsed' | 'working' },
): string {
  const duration = times.duration(minutes * MINUTE);
  return clock === 'working' ? t('difference.working', { duration }) : duration;
}
