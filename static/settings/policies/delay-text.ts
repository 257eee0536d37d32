import type { Delay } from '../../../src/domain/policy/delay';
import { MINUTE } from '../../../src/domain/time';
import type { Site } from '../../shared/site';

/** `30 min`, `2 hr of working time` */
export const delayText = ({ t, times }: Pick<Site, 't' | 'times'>, { minutes, clock }: Delay): string => {
  if (!Number.isFinite(minutes)) return '…';
  if (minutes === 0) return t('policies.atOnce');
  const duration = times.duration(minutes * MINUTE);
  return clock === 'working' ? t('policies.working', { duration }) : duration;
};
