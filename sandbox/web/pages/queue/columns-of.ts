import type { JiraField } from '../../site/jira-shapes';

const ALWAYS = ['issuetype', 'summary', 'status', 'priority', 'assignee', 'reporter', 'created'];
const LIST_TYPES = ['sd-servicelevelagreement'];

/** The columns of a queue: those it declares, then the app's own fields, which an admin would have added. */
export function columnsOf(
  fields: readonly JiraField[],
  declared: readonly string[] | undefined,
): JiraField[] {
  const wanted = declared ?? [
    ...ALWAYS,
    ...fields.filter((field) => LIST_TYPES.includes(field.schema?.type ?? '')).map((field) => field.id),
  ];
  const named = wanted
    .filter((id) => id !== 'issuekey')
    .flatMap((id) => fields.filter((field) => field.id === id || field.key === id));
  const ofApp = fields.filter(
    (field) => field.schema?.custom?.startsWith('ari:cloud:ecosystem::extension/') === true,
  );
  return [...new Set([...named, ...ofApp])];
}
