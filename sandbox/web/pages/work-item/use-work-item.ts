import type { FieldChoices } from '../../site/contract';
import type { JiraChange, JiraComment, JiraField, JiraIssue, JiraTransition } from '../../site/jira-shapes';
import { useLoaded, type Loaded } from '../../site/use-loaded';

export interface WorkItem {
  readonly issue: Loaded<JiraIssue>;
  readonly fields: readonly JiraField[];
  readonly transitions: readonly JiraTransition[];
  readonly choices: FieldChoices;
  readonly comments: readonly JiraComment[];
  readonly changes: readonly JiraChange[];
  /** The issue's address in REST. */
  readonly path: string;
}

/** Everything that the work item's page shows, live. */
export function useWorkItem(key: string): WorkItem {
  const path = `/rest/api/3/issue/${encodeURIComponent(key)}`;
  const issue = useLoaded<JiraIssue>(path);
  const known = issue.value === undefined ? undefined : path;
  const fields = useLoaded<readonly JiraField[]>(known && '/rest/api/3/field');
  const transitions = useLoaded<{ readonly transitions: readonly JiraTransition[] }>(
    known && `${path}/transitions`,
  );
  const choices = useLoaded<FieldChoices>(known && '/_sandbox/choices');
  const comments = useLoaded<{ readonly comments: readonly JiraComment[] }>(
    known && `${path}/comment?maxResults=100&orderBy=-created`,
  );
  const changes = useLoaded<{ readonly values: readonly JiraChange[] }>(
    known && `${path}/changelog?maxResults=100`,
  );
  return {
    issue,
    fields: fields.value ?? [],
    transitions: transitions.value?.transitions ?? [],
    choices: choices.value ?? {},
    comments: comments.value?.comments ?? [],
    changes: changes.value?.values ?? [],
    path,
  };
}
