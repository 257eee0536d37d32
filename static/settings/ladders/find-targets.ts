import type { PersonTarget } from '../../../src/domain/policy/person-target';
import { askJira, beansOf, isBean, type Bean } from '../../shared/ask-jira';
import { groups, pictureOf, users } from '../../shared/people/person-book';

/** People and groups whose names begin like what was typed, as Jira shows them to the reader. */
export async function findTargets(typed: string): Promise<{
  readonly people: readonly PersonTarget[];
  readonly groups: readonly PersonTarget[];
}> {
  const query = encodeURIComponent(typed);
  const [people, found] = await Promise.all([
    askJira(`/rest/api/3/user/search?maxResults=10&query=${query}`),
    askJira(`/rest/api/3/groups/picker?maxResults=10&query=${query}`),
  ]);
  return {
    people: beansOf(people).flatMap(personOf),
    groups: beansOf(isBean(found) ? found['groups'] : undefined).flatMap(groupOf),
  };
}

function personOf({
  accountId,
  displayName,
  accountType,
  active,
  avatarUrls,
}: Bean): readonly PersonTarget[] {
  if (typeof accountId !== 'string' || typeof displayName !== 'string') return [];
  if (accountType !== 'atlassian' || active === false) return [];
  users.learn(accountId, { name: displayName, picture: pictureOf(avatarUrls) });
  return [{ kind: 'person', accountId }];
}

function groupOf({ groupId, name }: Bean): readonly PersonTarget[] {
  if (typeof groupId !== 'string' || typeof name !== 'string') return [];
  groups.learn(groupId, { name, picture: null });
  return [{ kind: 'group', groupId }];
}
