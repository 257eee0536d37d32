import { useEffect, useState } from 'react';
import { askJira, beansOf, isBean } from '../../shared/ask-jira';

/** Who of the people and groups that policies name is not there any more; null where Jira does not say. */
interface Gone {
  readonly left: ReadonlySet<string>;
  readonly emptied: ReadonlySet<string>;
}

const AT_ONCE = 50;

/** Undefined while Jira is asked. */
export function useGone(accountIds: readonly string[], groupIds: readonly string[]): Gone | null | undefined {
  const [gone, setGone] = useState<Gone | null>();
  const asked = JSON.stringify([accountIds, groupIds]);
  useEffect(() => {
    let isStale = false;
    const [people, groups] = JSON.parse(asked) as [readonly string[], readonly string[]];
    const keep = (found: Gone | null) => {
      if (!isStale) setGone(found);
    };
    void readGone(people, groups).then(keep, () => keep(null));
    return () => {
      isStale = true;
    };
  }, [asked]);
  return gone;
}

async function readGone(accountIds: readonly string[], groupIds: readonly string[]): Promise<Gone | null> {
  const active = new Set<string>();
  for (let at = 0; at < accountIds.length; at += AT_ONCE) {
    const ids = accountIds.slice(at, at + AT_ONCE);
    const query = new URLSearchParams(ids.map((id) => ['accountId', id])).toString();
    const page = await askJira(`/rest/api/3/user/bulk?maxResults=${AT_ONCE}&${query}`);
    if (!isBean(page)) return null;
    for (const user of beansOf(page['values'])) {
      if (user['active'] !== false) active.add(String(user['accountId']));
    }
  }
  const counts = await Promise.all(groupIds.map(membersOf));
  return {
    left: new Set(accountIds.filter((id) => !active.has(id))),
    emptied: new Set(groupIds.filter((_, index) => counts[index] === 0)),
  };
}

/** How many active people a group has; undefined where Jira does not say. A group that is not there is known of by its list alone. */
async function membersOf(groupId: string): Promise<number | undefined> {
  const query = `groupId=${encodeURIComponent(groupId)}`;
  const found = await askJira(`/rest/api/3/group/bulk?${query}`);
  if (!isBean(found)) return undefined;
  if (beansOf(found['values']).length === 0) return 0;
  const page = await askJira(`/rest/api/3/group/member?${query}&maxResults=1`);
  return isBean(page) && typeof page['total'] === 'number' ? page['total'] : undefined;
}
