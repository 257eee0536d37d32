import { requestJira } from '@forge/bridge';
import type { CriterionScope } from '../../../src/domain/criteria/criterion';
import { isBean } from '../../shared/ask-jira';

/** What is wrong with a query in Jira's own words, and how many work items the scope covers now; null where Jira does not say. */
export interface JqlAnswer {
  readonly errors: readonly string[];
  readonly count: number | null;
}

/** Whether Jira can run the query, and what the whole scope covers, as the reader sees it. */
export async function askAbout(projectId: string, scope: CriterionScope): Promise<JqlAnswer> {
  const errors = scope.jql === undefined ? [] : await jqlErrors(scope.jql);
  if (errors.length > 0) return { errors, count: null };
  const found = await post('/rest/api/3/search/approximate-count', { jql: jqlOf(projectId, scope) });
  return { errors, count: isBean(found) && typeof found['count'] === 'number' ? found['count'] : null };
}

/** What Jira says is wrong with a query; nothing where it does not answer. */
export async function jqlErrors(jql: string): Promise<readonly string[]> {
  const parsed = await post('/rest/api/3/jql/parse?validation=strict', { queries: [jql] });
  const queries = isBean(parsed) ? parsed['queries'] : undefined;
  const first: unknown = Array.isArray(queries) ? queries[0] : undefined;
  const errors = isBean(first) ? first['errors'] : undefined;
  return Array.isArray(errors) ? errors.filter((error) => typeof error === 'string') : [];
}

/** The work items of a project that a criterion looks at, as a query. */
function jqlOf(projectId: string, { issueTypes, jql, includeDone }: CriterionScope): string {
  const types = (issueTypes ?? []).map((type) => ('id' in type ? type.id : quoted(type.name)));
  return [
    `project = ${projectId}`,
    ...(includeDone === true ? [] : ['statusCategory != Done']),
    ...(types.length === 0 ? [] : [`issuetype in (${types.join(', ')})`]),
    ...(jql === undefined ? [] : [`(${jql})`]),
  ].join(' AND ');
}

const quoted = (name: string): string => `"${name.replace(/["\\]/gu, '\\$&')}"`;

async function post(path: string, body: unknown): Promise<unknown> {
  try {
    const answer = await requestJira(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
    });
    return answer.ok ? ((await answer.json()) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
