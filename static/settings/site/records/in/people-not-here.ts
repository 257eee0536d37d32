import { askJira, beansOf, isBean } from '../../../../shared/ask-jira';

const AT_ONCE = 50;

/** Of these accounts, those that have none on this site; null where Jira does not say. */
export async function peopleNotHere(accountIds: readonly string[]): Promise<readonly string[] | null> {
  const here = new Set<string>();
  for (let at = 0; at < accountIds.length; at += AT_ONCE) {
    const query = new URLSearchParams(accountIds.slice(at, at + AT_ONCE).map((id) => ['accountId', id]));
    const page = await askJira(`/rest/api/3/user/bulk?maxResults=${AT_ONCE}&${query.toString()}`);
    if (!isBean(page)) return null;
    for (const { accountId } of beansOf(page['values'])) here.add(String(accountId));
  }
  return accountIds.filter((id) => !here.has(id));
}
