import type { SiteFacts } from '../site/contract';
import { SITE_ZONE } from './open-site';
import type { ServedSite } from './served-site';
import { sitePeople } from './site-people';

const FIRST_STEPS = [
  'You are Ada, an agent. Open an incident of the queue and choose Escalate… from its ••• menu.',
  'At the foot of the page, move one hour, then look at the mail outbox.',
  'Become another person at the top right: each sees what they would see in Jira.',
] as const;

/** What every page needs to know of the site. */
export function siteFacts(site: ServedSite): SiteFacts {
  const { state } = site.jira;
  return {
    name: 'Sandbox',
    siteUrl: site.identity.siteUrl,
    zone: SITE_ZONE,
    cloudId: site.identity.cloudId,
    appId: site.manifest.appId,
    environmentId: site.identity.environmentId,
    people: sitePeople(state),
    portalKey: 'SUP',
    firstSteps: FIRST_STEPS,
  };
}
