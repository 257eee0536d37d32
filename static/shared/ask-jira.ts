import { requestJira } from '@forge/bridge';

export type Bean = Readonly<Record<string, unknown>>;

export const isBean = (value: unknown): value is Bean => typeof value === 'object' && value !== null;
export const beansOf = (value: unknown): readonly Bean[] =>
  Array.isArray(value) ? value.filter(isBean) : [];

/** What Jira answers to the reader, undecoded; undefined when it refuses. */
export async function askJira(path: string): Promise<unknown> {
  const answer = await requestJira(path);
  return answer.ok ? ((await answer.json()) as unknown) : undefined;
}

/** How many work items a query finds for the reader, about; undefined when Jira does not say. */
export async function countWorkItems(jql: string): Promise<number | undefined> {
  try {
    const answer = await requestJira('/rest/api/3/search/approximate-count', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ jql }),
    });
    const found: unknown = answer.ok ? await answer.json() : undefined;
    return isBean(found) && typeof found['count'] === 'number' ? found['count'] : undefined;
  } catch {
    return undefined;
  }
}
