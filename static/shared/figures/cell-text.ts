import { MINUTE } from '../../../src/domain/time';
import type { Cell } from '../export/sheet';
import type { Site } from '../site';
import type { CellUnit } from './figure-table';

type Speaker = Pick<Site, 't' | 'times' | 'language'>;

/** A figure in the reader's words; what is not known says so. People are drawn where they are shown. */
export function cellText(
  { t, times, language }: Speaker,
  unit: CellUnit,
  cell: Cell,
  currency: string | null,
): string {
  if (cell === null) return t('figures.unknown');
  if (typeof cell !== 'number') {
    if (unit === 'day' || unit === 'month') return dayText(language, String(cell));
    return String(cell);
  }
  if (unit === 'minutes') return times.duration(cell * MINUTE);
  return new Intl.NumberFormat(language, optionsOf(unit, currency)).format(cell);
}

function optionsOf(unit: CellUnit, currency: string | null): Intl.NumberFormatOptions {
  if (unit === 'share') return { style: 'percent', maximumFractionDigits: 0 };
  if (unit === 'money' && currency !== null) return { style: 'currency', currency, maximumFractionDigits: 0 };
  return { maximumFractionDigits: 1 };
}

/** A local day, `2026-11-03`, or a month of them, `2026-11`. */
export function dayText(language: string, day: string): string {
  const isMonth = day.length === 7;
  return new Intl.DateTimeFormat(language, {
    ...(isMonth ? {} : { day: 'numeric' }),
    month: isMonth ? 'long' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}${isMonth ? '-01' : ''}T00:00:00Z`));
}
