import type { Delay } from '../../../src/domain/policy/delay';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time';
import type { Site } from '../../shared/site';

/** `30 min`, `2 hr of working time`. Working time is told in hours: how long a working day is says the calendar. */
export const delayText = (
  { t, times, language }: Pick<Site, 't' | 'times' | 'language'>,
  { minutes, clock }: Delay,
): string => {
  if (!Number.isFinite(minutes)) return '…';
  if (minutes === 0) return t('policies.atOnce');
  const millis = minutes * MINUTE;
  if (clock === 'elapsed') return times.duration(millis);
  const duration = millis < DAY ? times.duration(millis) : hoursText(language, millis / HOUR);
  return t('policies.working', { duration });
};

const hoursText = (language: string, hours: number): string =>
  new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(hours);
