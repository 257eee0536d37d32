import type { Act, Audience } from '../vocabulary';

/** What a reader must be allowed to do to update an audience. */
export const UPDATE_ACT: Readonly<Record<Audience, Act>> = {
  customer: 'update-customer',
  management: 'update-management',
  executives: 'update-management',
  team: 'update-team',
  provider: 'update-management',
};
