import { scopesFor } from '../../../sandbox/platform/runtime/jira-scopes';

/** One operation of Jira's API that the app uses, `METHOD /path` with ids as `{id}`, and what for. */
export interface JiraOperation {
  readonly request: string;
  readonly why: string;
}

const list = (rows: Readonly<Record<string, string>>): readonly JiraOperation[] =>
  Object.entries(rows).map(([request, why]) => ({ request, why }));

/** Everything that the app ever asks of Jira. Tests hold this list to the code, and to what was sent in a run of all tests. */
export const JIRA_OPERATIONS: readonly JiraOperation[] = list({
  'GET /rest/api/3/issue/{id}': 'a work item, its history and its links',
  'POST /rest/api/3/issue/bulkfetch': 'many work items at once',
  'POST /rest/api/3/changelog/bulkfetch': 'histories that are too long for one answer',
  'POST /rest/api/3/search/jql': 'work items that changed, that carry marks of the app, that are alike',
  'POST /rest/api/3/search/approximate-count': 'how many work items a criterion would watch',
  'POST /rest/api/3/jql/match': 'whether a work item is within a criterion’s own JQL',
  'POST /rest/api/3/jql/parse': 'whether typed JQL is right',
  'POST /rest/api/3/expression/evaluate': 'several things of a work item and its reader at once',
  'POST /rest/api/3/permissions/check': 'who may browse a work item',
  'GET /rest/api/3/mypermissions': 'what the caller may, and what the app may',
  'GET /rest/api/3/issue/{id}/comment': 'comments, for the history and to find the app’s own',
  'GET /rest/api/3/issue/{id}/comment/{id}': 'a comment of the app, read back',
  'POST /rest/api/3/issue/{id}/comment': 'tells people on the work item',
  'DELETE /rest/api/3/issue/{id}/comment/{id}': 'takes a comment away that Jira made public by mistake',
  'GET /rest/api/3/issue/{id}/worklog': 'time that was logged, for the effort of an escalation',
  'GET /rest/api/3/issue/{id}/transitions': 'how a work item can be reopened',
  'POST /rest/api/3/issue/{id}/transitions': 'reopens a work item',
  'GET /rest/api/3/issue/{id}/properties/{id}': 'the badge, and the hold on closing',
  'PUT /rest/api/3/issue/{id}/properties/{id}': 'the badge, and the hold on closing',
  'DELETE /rest/api/3/issue/{id}/properties/{id}': 'removes them',
  'POST /rest/api/3/issue': 'a problem or a child that people ask for',
  'PUT /rest/api/3/issue/{id}': 'priority, team and security level, as a playbook or a hand-off says',
  'PUT /rest/api/3/issue/{id}/assignee': 'whom a hand-off assigns',
  'POST /rest/api/3/issue/{id}/notify': 'mails that Jira sends',
  'POST /rest/api/3/issueLink': 'links to problems and between incidents',
  'DELETE /rest/api/3/issueLink/{id}': 'takes back such a link',
  'POST /rest/api/3/app/field/value': 'the app’s two custom fields',
  'GET /rest/api/3/component/{id}': 'who leads a component',
  'GET /rest/api/3/field': 'fields by their kind',
  'GET /rest/api/3/status': 'statuses and their categories',
  'GET /rest/api/3/issuetype': 'kinds of work item, for policies of the site',
  'GET /rest/api/3/priority/search': 'priorities by name',
  'GET /rest/api/3/role': 'roles of the site, for policies that projects inherit',
  'GET /rest/api/3/project/search': 'projects, those switched on first',
  'GET /rest/api/3/project/{id}': 'a project’s name, lead and roles',
  'GET /rest/api/3/project/{id}/role': 'whether a project has the role that policies name',
  'GET /rest/api/3/project/{id}/role/{id}': 'whether anybody is in it',
  'GET /rest/api/3/project/{id}/statuses': 'statuses to choose from',
  'GET /rest/api/3/project/{id}/components': 'components to choose from',
  'GET /rest/api/3/project/{id}/securitylevel': 'levels to choose from, and those that the app is not in',
  'GET /rest/api/3/project/{id}/notificationscheme': 'whether mentions reach people by mail',
  'PUT /rest/api/3/project/{id}/properties/{id}': 'switches escalations on for a project',
  'GET /rest/api/3/myself': 'who asks, in which language and zone, and in which groups',
  'GET /rest/api/3/user': 'whether an account is active',
  'GET /rest/api/3/user/bulk': 'names of people',
  'GET /rest/api/3/user/search': 'people to choose from',
  'GET /rest/api/3/groups/picker': 'groups to choose from',
  'GET /rest/api/3/group/bulk': 'names of groups',
  'GET /rest/api/3/group/member': 'who is in a group that a ladder names',
  'GET /rest/servicedeskapi/request/{id}': 'whether a customer sees a request',
  'GET /rest/servicedeskapi/servicedesk': 'the desk of a project',
  'GET /rest/servicedeskapi/servicedesk/{id}/requesttype': 'request types to choose from',
  'GET /rest/servicedeskapi/servicedesk/{id}/organization': 'organisations to choose from',
  'GET /rest/servicedeskapi/organization/{id}/user': 'whether a customer is a member of an organisation',
});

/** The scopes that an operation needs. */
export const scopesOf = ({ request }: JiraOperation): readonly string[] => {
  const [method = '', path = ''] = request.split(' ');
  return scopesFor(method, path);
};
