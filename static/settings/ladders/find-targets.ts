import { requestJira } from '@forge/bridge';
import type { PersonTarget } from '../../../src/domain/policy/person-target';
import { groups, pictureOf, users } from '../../shared/people/person-book';

type Bean = Readonly<Record<string, unknown>>;
const isBean = (value: unknown): value is Bean => typeof value === 'object' && value !== null;

/** People and groups whose names begin like what was typed, as Jira shows them to the reader. */
export async function findTargets(typed: string): Promise<{
  readonly people: readonly PersonTarget[];
  readonly groups: readonly PersonTarget[];
}> {
  const query = encodeURIComponent(typed);
  const [people, found] = await Promise.all([
    read(`/rest/api/3/user/search?maxResults=10&query=${query}`),
    read(`/rest/api/3/groups/picker?maxResults=10&query=${query}`),
  ]);
  return {
    people: beans(people).flatMap(personOf),
    groups: beans(isBean(found) ? found['groups'] : undefined).flatMap(groupOf),
  };
}

async function read(path: string): Promise<unknown> {
  const answer = await requestJira(path);
  return answer.ok ? ((await answer.json()) as unknown) : undefined;
}

const beans = (value: unknown): readonly Bean[] => (Array.isArray(value) ? value.filter(isBean) : []);

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
