import { askJira, beansOf, type Bean } from '../ask-jira';
import { pictureOf, users } from './person-book';

/** Account ids of active people whose names begin like what was typed, as Jira shows them to the reader; their names are learnt. */
export async function findPeople(typed: string): Promise<readonly string[]> {
  const found = await askJira(`/rest/api/3/user/search?maxResults=10&query=${encodeURIComponent(typed)}`);
  return beansOf(found).flatMap(personOf);
}

function personOf({ accountId, displayName, accountType, active, avatarUrls }: Bean): readonly string[] {
  if (typeof accountId !== 'string' || typeof displayName !== 'string') return [];
  if (accountType !== 'atlassian' || active === false) return [];
  users.learn(accountId, { name: displayName, picture: pictureOf(avatarUrls) });
  return [accountId];
}
