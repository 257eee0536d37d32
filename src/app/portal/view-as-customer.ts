import type { CustomerSeen } from '../../contract/customer-view';
import { portalPolicyOf } from '../../domain/portal/portal-policy-of';
import { done, type Result } from '../../domain/problem';
import { loadPolicies } from '../load-policies';
import type { IssuePermit } from '../permit';
import type { Ports } from '../ports/ports';
import { loadPortalState } from './portal-row';
import { viewRequest } from './view-request';

const MOST_SHOWN = 10;

/** For an agent: what the customers see, from the same view that they get, and what they asked. */
export async function viewAsCustomer(ports: Ports, permit: IssuePermit): Promise<Result<CustomerSeen>> {
  const { by, issueId, projectId, switchedOn } = permit;
  const seen = await viewRequest(ports, {
    by,
    issueId,
    projectId,
    switchedOn,
    speaks: false,
    // Only a customer's own turn goes by these.
    createdAt: ports.clock.now(),
    priority: null,
    assigneeId: null,
    // The agent's surface draws the owner from the record.
    desk: { nameOf: () => Promise.resolve(null) },
  });
  if (!seen.ok) return seen;
  const [policies, { asks }] = await Promise.all([
    loadPolicies(ports.store, projectId),
    loadPortalState(ports.store, issueId),
  ]);
  return done({
    view: seen.value,
    owner: portalPolicyOf(policies).owner,
    asks: asks
      .slice(-MOST_SHOWN)
      .reverse()
      .map(({ at, answerDueAt, voices }) => ({ at, answerDueAt, voices })),
  });
}
