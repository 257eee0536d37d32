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
