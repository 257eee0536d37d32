import type { SiteFacts } from '../site/contract';
import { goTo } from '../site/use-route';

type Location = Readonly<Record<string, unknown>>;

/** The address in this site of a place that the app names by target or url. An unknown target throws. */
export function addressOf(location: Location, facts: SiteFacts): string {
  const { url, target } = location;
  if (typeof url === 'string')
    return url.startsWith(`${facts.siteUrl}/`) ? url.slice(facts.siteUrl.length) : url;
  const text = (name: string): string => {
    const value = location[name];
    if (typeof value !== 'string') throw new Error(`The target ${String(target)} needs ${name}.`);
    return encodeURIComponent(value);
  };
  switch (target) {
    case 'issue':
      return `/browse/${text('issueKey')}`;
    case 'projectSettingsDetails':
      return `/projects/${text('projectKey')}/settings`;
    case 'module':
      return `/projects/${text('projectKey')}/apps/${text('moduleKey')}`;
    default:
      throw new Error(`The sandbox does not know the navigation target ${String(target)}.`);
  }
}

/** Goes there in this tab or a new one. Addresses outside the site leave it, as in Jira. */
export function navigate(location: Location, facts: SiteFacts): void {
  const address = addressOf(location, facts);
  const outside = !address.startsWith('/') && !address.startsWith(window.location.origin);
  if (location['type'] === 'new-tab') window.open(address, '_blank', 'noopener');
  else if (outside) window.location.assign(address);
  else goTo(address.replace(window.location.origin, ''));
}
