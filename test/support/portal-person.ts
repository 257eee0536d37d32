import type { Person } from '../../sandbox/site';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { PersonName, StorySite } from './story-site';

/** Somebody at the portal with the kind of account that Jira knows them by; nobody gets in as if the surface had loaded for them. */
export function portalPerson(story: StorySite, who: PersonName | undefined): Person {
  if (who === undefined) return story.site.as(undefined, { accountType: 'licensed' });
  const { accountId, licensed, accountType } = PEOPLE[who];
  const unlicensed = accountType === 'customer' ? 'customer' : 'unlicensed';
  return story.site.as(accountId, { accountType: licensed ? 'licensed' : unlicensed });
}
