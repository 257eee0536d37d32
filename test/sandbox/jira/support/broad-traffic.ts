import type { TraceLine } from '../../../../sandbox/boundary';
import { PEOPLE } from '../../../../sandbox/jira/seed/people';
import { aSite, APP } from './a-site';
import type { TestSite } from './a-site';
import { aDocument, ALIASES, APP_FIELDS } from './an-app';

const { ada, ben, lena, carla, priya, jonas } = PEOPLE;

type Asker = typeof APP | { readonly accountId: string };
export type Step = readonly [who: Asker, method: string, path: string, body?: unknown];

const id = (site: TestSite, key: string): string => site.jira.state.issues.find(key)?.id ?? key;

/** One request of every kind that the sandbox answers, in an order in which each finds what it needs. */
export function broadSteps(site: TestSite): readonly Step[] {
  const sup1 = id(site, 'SUP-1');
  const numbers = [Number(sup1), Number(id(site, 'SUP-2'))];
  const firstComment = site.jira.state.issues.find('SUP-1')?.comments[0]?.id ?? '';
  const firstLink = site.jira.state.data.links[0]?.id ?? '';
  const team = site.jira.option('customfield_10050', 'Applications');
  const issue = '/rest/api/3/issue/SUP-1';
  const project = '/rest/api/3/project/SUP';
  const request = '/rest/servicedeskapi/request/SUP-1';
  const desk = '/rest/servicedeskapi/servicedesk/1';
  const internal = [{ key: 'sd.public.comment', value: { internal: true } }];
  return [
    [APP, 'GET', `${issue}?expand=changelog,names&properties=*all`],
    [ada, 'GET', '/rest/api/3/issue/SUP-9?fields=*all'],
    [APP, 'GET', '/rest/api/3/issue/SUP-8?fields=summary,status,customfield_10030'],
    [ada, 'GET', '/rest/api/3/issue/SUP-404'],
    [
      ada,
      'PUT',
      issue,
      { fields: { priority: { name: 'High' }, labels: ['vip'], customfield_10050: { id: team } } },
    ],
    [APP, 'PUT', `${issue}?returnIssue=true`, { update: { labels: [{ add: 'escalated' }] } }],
    [ada, 'PUT', issue, { fields: { nonsense: 1 } }],
    [
      ada,
      'POST',
      '/rest/api/3/issue',
      {
        fields: {
          project: { key: 'SUP' },
          issuetype: { name: 'Problem' },
          summary: 'Found together',
          description: aDocument('See both.'),
        },
      },
    ],
    [
      ada,
      'POST',
      '/rest/api/3/issue',
      { fields: { project: { key: 'SUP' }, issuetype: { name: 'Problem' } } },
    ],
    [
      APP,
      'POST',
      '/rest/api/3/issue/bulkfetch',
      {
        issueIdsOrKeys: ['SUP-1', 'SUP-2', 'FIN-1', 'SUP-404'],
        fields: ['*navigable'],
        properties: ['escalation-center'],
        expand: ['changelog'],
      },
    ],
    [
      APP,
      'POST',
      '/rest/api/3/changelog/bulkfetch',
      { issueIdsOrKeys: ['SUP-1', 'SUP-3'], fieldIds: ['status', 'customfield_10050'], maxResults: 3 },
    ],
    [ada, 'GET', `${issue}/changelog?maxResults=2`],
    [ada, 'POST', `${issue}/worklog`, { timeSpentSeconds: 1800, started: '2026-11-16T09:00:00.000+0000' }],
    [ada, 'GET', `${issue}/worklog`],
    [
      ada,
      'POST',
      `${issue}/comment`,
      { body: aDocument('For us alone', ben.accountId), properties: internal },
    ],
    [APP, 'POST', `${issue}/comment?expand=properties`, { body: aDocument('To the customer') }],
    [
      ada,
      'POST',
      `${issue}/comment`,
      { body: aDocument('To leads'), visibility: { type: 'role', value: 'Escalation Managers' } },
    ],
    [
      ada,
      'POST',
      `${issue}/comment`,
      { body: { type: 'doc', version: 1, content: [] }, properties: internal },
    ],
    [ada, 'GET', `${issue}/comment?orderBy=-created&maxResults=3&expand=properties`],
    [ada, 'GET', `${issue}/comment/${firstComment}`],
    [lena, 'PUT', `${issue}/comment/${firstComment}`, { body: aDocument('Mended') }],
    [lena, 'PUT', `/rest/api/3/comment/${firstComment}/properties/mark`, { of: 'effect' }],
    [lena, 'GET', `/rest/api/3/comment/${firstComment}/properties`],
    [lena, 'GET', `/rest/api/3/comment/${firstComment}/properties/mark`],
    [lena, 'DELETE', `/rest/api/3/comment/${firstComment}/properties/mark`],
    [lena, 'DELETE', `${issue}/comment/${firstComment}`],
    [APP, 'PUT', `${issue}/properties/escalation-center`, { stage: 'acting', level: 2 }],
    [APP, 'PUT', `${issue}/properties/escalation-center`, { stage: 'acting', level: 3 }],
    [ada, 'GET', `${issue}/properties`],
    [ada, 'GET', `${issue}/properties/escalation-center`],
    [ada, 'DELETE', `${issue}/properties/escalation-center`],
    [ada, 'GET', `${issue}/properties/escalation-center`],
    [priya, 'PUT', `${project}/properties/a`, { b: 1 }],
    [ada, 'GET', `${project}/properties`],
    [ada, 'GET', `${project}/properties/a`],
    [priya, 'DELETE', `${project}/properties/a`],
    [ada, 'PUT', `/rest/api/3/user/properties/a?accountId=${ada.accountId}`, { b: 1 }],
    [ada, 'GET', `/rest/api/3/user/properties?accountId=${ada.accountId}`],
    [APP, 'GET', `/rest/api/3/user/properties/a?accountId=${ada.accountId}`],
    [ada, 'DELETE', `/rest/api/3/user/properties/a?accountId=${ada.accountId}`],
    [ada, 'GET', `${issue}/transitions`],
    [
      ada,
      'POST',
      `${issue}/transitions`,
      { transition: { id: '61' }, fields: { resolution: { name: 'Done' } } },
    ],
    [ada, 'POST', `${issue}/transitions`, { transition: { id: '61' } }],
    [ada, 'POST', `${issue}/transitions`, { transition: { id: '81' } }],
    [ada, 'PUT', `${issue}/assignee`, { accountId: ben.accountId }],
    [ada, 'PUT', `${issue}/assignee`, { accountId: null }],
    [ada, 'GET', `${issue}/watchers`],
    [ada, 'POST', `${issue}/watchers`, ben.accountId],
    [ada, 'DELETE', `${issue}/watchers?accountId=${ben.accountId}`],
    [
      ada,
      'POST',
      '/rest/api/3/issueLink',
      { type: { name: 'Relates' }, inwardIssue: { key: 'SUP-1' }, outwardIssue: { key: 'WEB-2' } },
    ],
    [ada, 'GET', `/rest/api/3/issueLink/${firstLink}`],
    [ada, 'DELETE', `/rest/api/3/issueLink/${firstLink}`],
    [ada, 'GET', '/rest/api/3/issueLinkType'],
    [
      APP,
      'POST',
      `${issue}/notify`,
      {
        subject: 'Level 1',
        textBody: 'Look',
        to: { users: [{ accountId: lena.accountId }] },
        restrict: { permissions: [{ key: 'BROWSE_PROJECTS' }] },
      },
    ],
    [
      APP,
      'GET',
      '/rest/api/3/search/jql?jql=project%20%3D%20SUP%20ORDER%20BY%20created&maxResults=2&fields=summary,status&expand=names',
    ],
    [
      APP,
      'POST',
      '/rest/api/3/search/jql',
      {
        jql: 'project = SUP AND statusCategory != Done',
        fields: ['*all'],
        reconcileIssues: numbers,
        maxResults: 20,
      },
    ],
    [APP, 'POST', '/rest/api/3/search/jql', { jql: 'nonsense = 1' }],
    [APP, 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = SUP' }],
    [APP, 'POST', '/rest/api/3/jql/match', { issueIds: numbers, jqls: ['priority = High', 'nonsense = 1'] }],
    [ada, 'POST', '/rest/api/3/jql/parse?validation=strict', { queries: ['project = SUP', 'project ='] }],
    [ada, 'GET', '/rest/api/3/mypermissions?permissions=BROWSE_PROJECTS,ADMINISTER&issueKey=SUP-1'],
    [
      ada,
      'POST',
      '/rest/api/3/expression/evaluate',
      {
        expression: '{ id: issue.id, roles: user.getProjectRoles(issue.project).map(role => role.name) }',
        context: { issue: { key: 'SUP-1' } },
      },
    ],
    [
      APP,
      'POST',
      '/rest/api/3/permissions/check',
      {
        accountId: ada.accountId,
        globalPermissions: ['ADMINISTER'],
        projectPermissions: [
          { permissions: ['BROWSE_PROJECTS', 'EDIT_ISSUES'], issues: numbers, projects: [10000] },
        ],
      },
    ],
    [ada, 'POST', '/rest/api/3/permissions/project', { permissions: ['BROWSE_PROJECTS'] }],
    [ada, 'GET', '/rest/api/3/myself?expand=groups'],
    [ada, 'GET', `/rest/api/3/user?accountId=${ben.accountId}&expand=groups`],
    [APP, 'GET', `/rest/api/3/user/bulk?accountId=${ada.accountId}&accountId=${carla.accountId}`],
    [ada, 'GET', '/rest/api/3/user/search?query=be'],
    [ada, 'GET', '/rest/api/3/users/search?maxResults=5'],
    [ada, 'GET', '/rest/api/3/user/assignable/search?project=SUP&query=a'],
    [ada, 'GET', '/rest/api/3/user/picker?query=ma'],
    [ada, 'GET', `/rest/api/3/user/groups?accountId=${ada.accountId}`],
    [ada, 'GET', '/rest/api/3/groups/picker?query=support'],
    [ada, 'GET', '/rest/api/3/group/member?groupname=support-leads'],
    [ada, 'GET', '/rest/api/3/group/bulk?groupName=support-leads'],
    [ada, 'GET', '/rest/api/3/project/search?expand=description'],
    [ada, 'GET', project],
    [priya, 'GET', `${project}/role`],
    [priya, 'GET', `${project}/role/10101`],
    [ada, 'GET', `${project}/roledetails?currentMember=true`],
    [jonas, 'GET', '/rest/api/3/role'],
    [ada, 'GET', `${project}/components`],
    [ada, 'GET', '/rest/api/3/component/10401'],
    [ada, 'GET', `${project}/statuses`],
    [ada, 'GET', `${project}/securitylevel`],
    [priya, 'GET', `${project}/notificationscheme`],
    [ada, 'GET', '/rest/api/3/field'],
    [ada, 'GET', '/rest/api/3/issuetype'],
    [ada, 'GET', '/rest/api/3/priority'],
    [ada, 'GET', '/rest/api/3/status'],
    [ada, 'GET', '/rest/api/3/resolution'],
    [ada, 'GET', '/rest/api/3/priority/search'],
    [ada, 'GET', '/rest/api/3/resolution/search'],
    [ada, 'GET', '/rest/api/3/serverInfo'],
    [
      APP,
      'PUT',
      '/rest/api/3/app/field/customfield_10100/value',
      { updates: [{ issueIds: numbers, value: 'Acting' }] },
    ],
    [
      APP,
      'POST',
      '/rest/api/3/app/field/value?generateAppEvents=false',
      {
        updates: [
          { customField: 'customfield_10101', issueIds: numbers, value: '2026-11-20T10:00:00.000+0000' },
        ],
      },
    ],
    [carla, 'GET', '/rest/servicedeskapi/request?requestStatus=OPEN_REQUESTS'],
    [carla, 'GET', request],
    [carla, 'GET', '/rest/servicedeskapi/request/SUP-12'],
    [carla, 'GET', `${request}/comment?public=true`],
    [carla, 'POST', `${request}/comment`, { body: 'Still broken', public: true }],
    [ada, 'GET', `${request}/sla`],
    [carla, 'GET', `${request}/sla`],
    [ada, 'GET', `${request}/sla/30`],
    [carla, 'GET', `${request}/participant`],
    [carla, 'POST', `${request}/feedback`, { type: 'csat', rating: 4 }],
    [carla, 'GET', `${request}/feedback`],
    [carla, 'GET', '/rest/servicedeskapi/servicedesk'],
    [ada, 'GET', desk],
    [carla, 'GET', `${desk}/requesttype`],
    [ada, 'GET', `${desk}/organization`],
    [ada, 'GET', `${desk}/queue?includeCount=true`],
    [ada, 'GET', `${desk}/queue/1`],
    [ada, 'GET', `${desk}/queue/1/issue`],
    [carla, 'GET', '/rest/servicedeskapi/organization'],
    [ada, 'GET', '/rest/servicedeskapi/organization/1'],
    [ada, 'GET', '/rest/servicedeskapi/organization/1/user'],
    [priya, 'DELETE', '/rest/api/3/issue/SUP-5'],
  ];
}

/** Sends all of it to a fresh demo site and keeps what went over the wire. */
export async function broadTraffic(): Promise<readonly TraceLine[]> {
  const site = aSite({ appFields: APP_FIELDS, aliases: ALIASES });
  const lines: TraceLine[] = [];
  for (const [who, method, path, body] of broadSteps(site)) {
    const reply = await site.ask(who, method, path, body);
    const isApp = 'kind' in who;
    lines.push({
      at: site.clock.now(),
      actor: isApp ? 'app' : 'user',
      ...(isApp ? {} : { accountId: who.accountId }),
      method,
      path,
      requestBody: body ?? null,
      status: reply.status,
      responseBody: reply.body ?? null,
    });
  }
  return lines;
}
