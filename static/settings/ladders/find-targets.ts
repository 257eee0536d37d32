import type { PersonTarget } from '../../../src/domain/policy/person-target';
import { askJira, beansOf, isBean, type Bean } from '../../shared/ask-jira';
import { findPeople } from '../../shared/people/find-people';
import { groups } from '../../shared/people/person-book';

/** People and groups whose names begin like what was typed, as Jira shows them to the reader. */
export async function findTargets(typed: string): Promise<{
  readonly people: readonly PersonTarget[];
  readonly groups: readonly PersonTarget[];
}> {
  const query = encodeURIComponent(typed);
  const [people, found] = await Promise.all([
    findPeople(typed),
    askJira(`/rest/api/3/groups/picker?maxResults=10&query=${query}`),
  ]);
  return {
    people: people.map((accountId) => ({ kind: 'person', accountId })),
    groups: beansOf(isBean(found) ? found['groups'] : undefined).flatMap(groupOf),
  };
}

function groupOf({ groupId, name }: Bean): readonly PersonTarget[] {
  if (typeof groupId !== 'string' || typeof name !== 'string') return [];
  groups.learn(groupId, { name, picture: null });
  return [{ kind: 'group', groupId }];
}
