import type { Trouble } from '../make-call';
import type { Site } from '../site';

/** After these a change may have been made; reading a page changes nothing. */
const LOST: ReadonlySet<Trouble['code']> = new Set(['no-answer', 'storage-unavailable']);

/** Why something could not be read, in words that fit reading. */
export const unreadText = (t: Site['t'], { code }: Trouble): string =>
  LOST.has(code) ? t('center.unread') : t(`problem.${code}`);
