import type { Value } from '../calls';
import type { Reader } from '../reader';

type Delay = Value<'people.view'>['chain'][number]['delay'];
const MINUTE = 60_000;

/** How long a level waits before it is told, with the time that counts. */
export function delayWords({ t, times }: Pick<Reader, 't' | 'times'>, { minutes, clock }: Delay): string {
  if (minutes === 0) return t('escalate.atOnce');
  const duration = times.duration(minutes * MINUTE);
  return t(clock === 'working' ? 'people.afterWorking' : 'people.afterElapsed', { duration });
}
