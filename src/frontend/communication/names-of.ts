import { requestJira } from '@forge/bridge';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Names of people as Jira shows them to the reader, for a text that leaves Jira; whoever is not shown is not in it. Costs the app nothing. */
export async function namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (accountIds.length === 0) return new Map();
  const query = new URLSearchParams(accountIds.map((id) => ['accountId', id])).toString();
  try {
    const answer = await requestJira(`/rest/api/3/user/bulk?maxResults=50&${query}`);
    if (!answer.ok) return new Map();
    const page: unknown = await answer.json();
    const users: readonly unknown[] = isRecord(page) && Array.isArray(page['values']) ? page['values'] : [];
    return new Map(
      users.filter(isRecord).flatMap(({ accountId, displayName }) => {
        const isNamed = typeof accountId === 'string' && typeof displayName === 'string';
        return isNamed ? [[accountId, displayName] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}
