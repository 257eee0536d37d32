import type { Reason } from '../../../src/domain/criteria/decision';
import { conditionSentence } from '../../../src/domain/criteria/sentence';
import { durationText } from '../../../src/words/condition-text';
import type { Site } from '../../shared/site';

/** A condition's value at the instant asked about, in the unit of its threshold. */
export function reasonValue(
  { condition, value }: Reason,
  site: Pick<Site, 't' | 'times' | 'language'>,
): string {
  const { t, language } = site;
  const { fact, time } = conditionSentence(condition);
  if (value === null) return t('why.value.none');
  if (typeof value === 'boolean') return t(value ? 'why.value.yes' : 'why.value.no');
  if (typeof value === 'object')
    return value.length === 0 ? t('why.value.empty') : t('lab.valueThen', { value: value.join(', ') });
  if (typeof value === 'string') return t('lab.valueThen', { value });
  if (time === null) {
    const number = new Intl.NumberFormat(language).format(Math.floor(value));
    return t('lab.valueThen', { value: fact === 'slaUsed' ? `${number} %` : number });
  }
  const duration = durationText(Math.abs(value), time.calendarId, site);
  return t('lab.valueThen', { value: value < 0 ? `−${duration}` : duration });
}
