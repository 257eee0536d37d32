import type { Recurrence } from '../../../src/domain/report/recurrence';
import type { Site } from '../../shared/site';

/** Exception or rule, with what it is judged by: how often, in how much of the time, at which pace. Null where it cannot be said. */
export function recurrenceText(
  { t, language }: Pick<Site, 't' | 'language'>,
  recurrence: Recurrence | null,
): string | null {
  if (recurrence === null) return null;
  const { times, verdict, seenIn, parts, part, gapDays, isRegular } = recurrence;
  if (times === 0) return null;
  const said = [
    t(`reports.verdict.${verdict}`),
    t(`reports.seenIn.${part}`, { count: parts, seen: seenIn }),
    ...(gapDays === null ? [] : [gapText({ t, language }, gapDays, isRegular)]),
  ];
  return said.join(' · ');
}

function gapText({ t, language }: Pick<Site, 't' | 'language'>, gapDays: number, isRegular: boolean): string {
  const days = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(gapDays);
  if (days === '0') return t('reports.gapNone');
  return t(isRegular ? 'reports.gapRegular' : 'reports.gap', { days });
}
