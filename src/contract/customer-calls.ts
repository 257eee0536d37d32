import type { Call } from './call';
import type { CustomerSeen } from './customer-view';

/** For agents: the work item as its customers see it in the portal. */
export interface CustomerCalls {
  readonly 'customer.view': Call<{ readonly issueId: string }, CustomerSeen>;
}
