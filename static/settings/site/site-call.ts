import type { AdminCalls } from '../../../src/contract/calls';
import { makeCall } from '../../shared/make-call';

/** Calls of the page of the site. A switch set twice is set; reading changes nothing. */
export const siteCall = makeCall<AdminCalls>([
  'engine.health',
  'settings.view',
  'site.projects',
  'site.switch-project',
  'site.export',
  'site.plan-import',
  'data.view',
  'site.self-test',
  'data.keep',
  'data.erase',
  'data.clear-leftovers',
]);
