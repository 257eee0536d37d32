import type { JiraField } from '../../site/jira-shapes';

const ALWAYS = ['issuetype', 'summary', 'status', 'priority', 'assignee', 'reporter', 'created'];
/** How custom fields of apps are told. */
const APP_FIELD = 'ari:cloud:ecosystem::extension/';
const LIST_TYPES = ['sd-servicelevelagreement'];

/** The columns of a queue: those it declares, and after the status the app's own fields, where an admin would have put them. */
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
  const ofApp = fields.filter((field) => field.schema?.custom?.startsWith(APP_FIELD) === true);
  const after = named.findIndex((field) => field.id === 'status') + 1;
  return [...new Set([...named.slice(0, after), ...ofApp, ...named.slice(after)])];
}
