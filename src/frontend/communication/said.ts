import type { Audience } from '../vocabulary';
import type { TextKey } from '../../words/translate';

/** What is said when an update was given. */
export const SAID: Readonly<Record<Audience, TextKey>> = {
  customer: 'done.update-customer',
  management: 'done.update-management',
  executives: 'done.update-executives',
  team: 'done.update-team',
  provider: 'done.update-provider',
};
