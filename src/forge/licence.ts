import { getAppContext } from '@forge/api';
import type { AdminCalls, AgentCalls, CallName, CenterCalls } from '../contract/calls';
import type { PortalCalls } from '../contract/portal-calls';

/** Only a licence that says that it is not active has lapsed: in development, and for an app that costs nothing, there is none at all. */
export const hasLapsed = (): boolean => getAppContext().license?.active === false;

type AnyCall = CallName<AdminCalls> | CallName<AgentCalls> | CallName<CenterCalls> | CallName<PortalCalls>;

/**
 * What is served while the licence has lapsed: reading, taking everything out, the switches of projects, and removing what is kept.
 * Whatever else there is, is refused.
 */
const SERVED: ReadonlySet<string> = new Set<AnyCall>([
  'audit.cases',
  'audit.view',
  'brief.one',
  'brief.page',
  'center.across',
  'center.now',
  'center.page',
  'center.record',
  'coverage.people',
  'customer.view',
  'data.clear-leftovers',
  'data.erase',
  'data.view',
  'effort.view',
  'engine.health',
  'history.page',
  'issue.changed',
  'issue.view',
  'journal.page',
  'links.page',
  'lost.review',
  'people.view',
  'plan.compare',
  'plan.page',
  'plan.revisions',
  'policies.figures',
  'policy.history',
  'portal.view',
  // What is to be removed is switched off before.
  'project.switch',
  'records.list',
  'records.read',
  'records.view',
  'report.cases',
  'report.view',
  'review.view',
  'settings.view',
  'shift.view',
  'site.export',
  'site.projects',
  'site.switch-project',
  'together.page',
  'updates.view',
  'views.mine',
]);

/** May this call be served without a licence? */
export const isServedLapsed = (call: string): boolean => SERVED.has(call);
