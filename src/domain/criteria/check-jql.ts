import type { FieldProblem } from '../checked';

/** The answer would be the app's own, not the reader's, and Jira asks as the app: such a query means nothing here. */
const OF_THE_CALLER = [
  'currentUser',
  'currentLogin',
  'lastLogin',
  'issueHistory',
  'watchedIssues',
  'watchedWorkItems',
  'votedIssues',
  'votedWorkItems',
  'myApproval',
  'myPending',
  'spacesLeadByUser',
  'projectsLeadByUser',
  'projectsWhereUserHasPermission',
  'projectsWhereUserHasRole',
  'componentsLeadByUser',
];
/** Of these, the ones that take a person name somebody and mean the caller only when they name nobody. */
const MAY_NAME_A_PERSON = new Set(['spacesLeadByUser', 'projectsLeadByUser', 'componentsLeadByUser']);

/** What the app itself writes on work items: a rule that reads it would answer its own firings. */
const OUR_OWN = [
  'escalationStage',
  'escalationSeverity',
  'escalationLevel',
  'escalationManager',
  'escalationNextUpdate',
];
const OUR_PROPERTY = 'escalation-center';

/**
 * What a criterion's query may not hold, whatever Jira says of it: an order, functions of whoever asks, and what this app wrote
 * itself. Texts in quotes are words unless an operator follows: then they name a field. Whether the rest can be run only Jira knows.
 */
export function jqlProblems(jql: string, path: string): FieldProblem[] {
  const bare = jql
    .replace(/\\./gu, ' ')
    .replace(
      /("[^"]*"|'[^']*')(\s*(?:[=!<>~]|in\b|not\b|is\b|was\b|changed\b))?/giu,
      (_, quoted: string, operator?: string) =>
        operator === undefined ? '""' : quoted.slice(1, -1) + operator,
    );
  const problems: FieldProblem[] = [];
  const refuse = (message: string): void => void problems.push({ path, message });
  if (/\border\s+by\b/iu.test(bare))
    refuse('Leave ORDER BY out: it is asked whether a work item matches, not which comes first.');
  for (const name of OF_THE_CALLER) {
    const call = MAY_NAME_A_PERSON.has(name) ? `\\b${name}\\s*\\(\\s*\\)` : `\\b${name}\\s*\\(`;
    if (new RegExp(call, 'iu').test(bare))
      refuse(`${name}() depends on who asks, and here the app does: name the person or group instead.`);
  }
  for (const name of OUR_OWN) {
    if (new RegExp(`\\b${name}\\b`, 'iu').test(bare))
      refuse(`${name} is written by escalations themselves: a rule on it would answer its own firings.`);
  }
  if (new RegExp(`\\bissue\\s*\\.\\s*property\\s*\\[\\s*["']?${OUR_PROPERTY}`, 'iu').test(jql))
    refuse(
      'The property escalation-center is written by escalations themselves: a rule on it would answer its own firings.',
    );
  return problems;
}
