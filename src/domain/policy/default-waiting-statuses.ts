import type { WaitingStatuses } from './project-settings';

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

/** Status names that service desks use as delivered or by custom; a project names its own instead. */
export const DEFAULT_WAITING_STATUSES: WaitingStatuses = {
  customer: named(
    'Waiting for customer',
    'Waiting for reporter',
    'Waiting for user',
    'Pending',
    'Pending customer',
    'Awaiting customer',
    'Awaiting reporter',
    'Awaiting user info',
    'Awaiting information',
    'Awaiting evidence',
  ),
  provider: named(
    'Waiting for vendor',
    'Waiting for provider',
    'Waiting for supplier',
    'Waiting for third party',
    'Pending vendor',
    'Awaiting vendor',
    'Awaiting provider',
    'Awaiting supplier',
  ),
  providerCapMinutes: 2_880,
};
