import { describe, expect, it } from '@jest/globals';
import { PEOPLE } from '../../../sandbox/jira/seed/people';
import { aSite, ANONYMOUS, APP } from './support/a-site';
import { aDocument, APP_FIELDS } from './support/an-app';

const EVERYBODY = { ...PEOPLE, app: APP, anonymous: ANONYMOUS };
type Name = keyof typeof EVERYBODY;
const NAMES = Object.keys(EVERYBODY) as Name[];

const agents = 'ada ben chloe';
const leads = 'lena marco';
const admins = 'priya jonas';
const staff = `${agents} ${leads} ${admins} app`;
const readers = `${staff} erik`;
const secured = `${leads} ${admins} app`;
const licensed = `${readers} otto fiona`;
const signedIn = `${licensed} carla nils olga uma`;
const comment = { body: aDocument('Hello') };

/** Who is answered with success on a fresh demo site; everybody else is refused. */
const MATRIX: readonly (readonly [request: string, body: unknown, may: string])[] = [
  ['GET /rest/api/3/issue/SUP-1', undefined, readers],
  ['GET /rest/api/3/issue/SUP-4', undefined, secured],
  ['GET /rest/api/3/issue/FIN-1', undefined, 'fiona app'],
  ['GET /rest/api/3/issue/WEB-1', undefined, licensed],
  ['PUT /rest/api/3/issue/SUP-1', { fields: { summary: 'Other' } }, staff],
  ['PUT /rest/api/3/issue/SUP-1', { fields: { security: { name: 'Restricted' } } }, secured],
  ['PUT /rest/api/3/issue/SUP-4', { fields: { summary: 'Other' } }, secured],
  [
    'POST /rest/api/3/issue',
    { fields: { project: { key: 'SUP' }, issuetype: { name: 'Task' }, summary: 'New' } },
    staff,
  ],
  ['DELETE /rest/api/3/issue/SUP-1', undefined, `${admins} app`],
  ['GET /rest/api/3/issue/SUP-1/changelog', undefined, readers],
  ['GET /rest/api/3/issue/SUP-1/comment', undefined, readers],
  ['POST /rest/api/3/issue/SUP-1/comment', comment, readers],
  ['POST /rest/api/3/issue/SUP-4/comment', comment, secured],
  ['PUT /rest/api/3/issue/SUP-1/comment/COMMENT', comment, `ada ${secured}`],
  ['DELETE /rest/api/3/issue/SUP-1/comment/COMMENT', undefined, `ada ${secured}`],
  ['GET /rest/api/3/issue/SUP-1/comment/COMMENT', undefined, readers],
  ['PUT /rest/api/3/comment/COMMENT/properties/a', 1, `ada ${secured}`],
  ['GET /rest/api/3/comment/COMMENT/properties', undefined, readers],
  ['GET /rest/api/3/issue/SUP-1/properties', undefined, readers],
  ['PUT /rest/api/3/issue/SUP-1/properties/a', 1, staff],
  ['PUT /rest/api/3/issue/SUP-4/properties/a', 1, secured],
  ['GET /rest/api/3/project/SUP', undefined, readers],
  ['GET /rest/api/3/project/SUP/properties/escalation-center', undefined, readers],
  ['PUT /rest/api/3/project/SUP/properties/a', 1, `${admins} app`],
  ['DELETE /rest/api/3/project/SUP/properties/escalation-center', undefined, `${admins} app`],
  [`GET /rest/api/3/user/properties?accountId=${PEOPLE.ada.accountId}`, undefined, 'ada jonas app'],
  ['GET /rest/api/3/issue/SUP-1/transitions', undefined, readers],
  ['POST /rest/api/3/issue/SUP-1/transitions', { transition: { id: '61' } }, staff],
  ['PUT /rest/api/3/issue/SUP-1/assignee', { accountId: PEOPLE.ben.accountId }, staff],
  ['GET /rest/api/3/issue/SUP-1/watchers', undefined, readers],
  ['POST /rest/api/3/issue/SUP-1/watchers', PEOPLE.ben.accountId, staff],
  [
    'POST /rest/api/3/issueLink',
    { type: { name: 'Relates' }, inwardIssue: { key: 'SUP-1' }, outwardIssue: { key: 'SUP-2' } },
    staff,
  ],
  [
    'POST /rest/api/3/issueLink',
    { type: { name: 'Relates' }, inwardIssue: { key: 'SUP-1' }, outwardIssue: { key: 'SUP-4' } },
    secured,
  ],
  [
    'POST /rest/api/3/issue/SUP-1/notify',
    { subject: 'x', textBody: 'y', to: { users: [{ accountId: PEOPLE.lena.accountId }] } },
    readers,
  ],
  ['GET /rest/api/3/project/SUP/role', undefined, `${admins} app`],
  ['GET /rest/api/3/project/SUP/role/10201', undefined, `${admins} app`],
  ['GET /rest/api/3/project/SUP/statuses', undefined, readers],
  ['GET /rest/api/3/project/FIN/components', undefined, 'fiona app'],
  [`GET /rest/api/3/user?accountId=${PEOPLE.otto.accountId}`, undefined, licensed],
  ['GET /rest/api/3/users/search', undefined, licensed],
  ['GET /rest/api/3/group/member?groupname=support-leads', undefined, licensed],
  ['GET /rest/api/3/myself', undefined, signedIn],
  ['GET /rest/api/3/mypermissions?permissions=BROWSE_PROJECTS&issueKey=SUP-4', undefined, secured],
  [
    'POST /rest/api/3/permissions/check',
    { accountId: PEOPLE.otto.accountId, projectPermissions: [] },
    'otto jonas app',
  ],
  [
    'PUT /rest/api/3/app/field/customfield_10100/value',
    { updates: [{ issueIds: [20001], value: 'x' }] },
    'app',
  ],
  ['GET /rest/servicedeskapi/request/SUP-1', undefined, `${staff} carla nils`],
  ['GET /rest/servicedeskapi/request/SUP-4', undefined, secured],
  ['GET /rest/servicedeskapi/request/SUP-7', undefined, `${staff} uma`],
  ['GET /rest/servicedeskapi/request/FIN-1', undefined, 'fiona app uma'],
  ['GET /rest/servicedeskapi/request/SUP-1/comment', undefined, `${staff} carla nils`],
  ['POST /rest/servicedeskapi/request/SUP-1/comment', { body: 'Hi' }, `${staff} carla nils`],
  ['POST /rest/servicedeskapi/request/SUP-1/comment', { body: 'Hi', public: false }, staff],
  ['GET /rest/servicedeskapi/request/SUP-1/sla', undefined, staff],
  ['GET /rest/servicedeskapi/request/SUP-1/participant', undefined, `${staff} carla nils`],
  ['POST /rest/servicedeskapi/request/SUP-1/feedback', { type: 'csat', rating: 4 }, 'carla'],
  ['GET /rest/servicedeskapi/servicedesk/1', undefined, `${staff} carla nils olga uma`],
  ['GET /rest/servicedeskapi/servicedesk/1/organization', undefined, staff],
  ['GET /rest/servicedeskapi/servicedesk/1/queue/1/issue', undefined, staff],
  ['GET /rest/servicedeskapi/organization/1', undefined, `${staff} fiona carla nils`],
  ['GET /rest/servicedeskapi/organization/1/user', undefined, `${staff} fiona`],
];

describe('what each person may do', () => {
  it.each(MATRIX)('%s %j', async (request, body, may) => {
    const [method = '', pathPattern = ''] = request.split(' ');
    // Reading changes nothing: one site serves all who ask. Each writer gets a site of its own.
    const shared = method === 'GET' ? aSite({ appFields: APP_FIELDS }) : undefined;
    const verdicts = await Promise.all(
      NAMES.map(async (name) => {
        const site = shared ?? aSite({ appFields: APP_FIELDS });
        const commentId = site.jira.state.issues.find('SUP-1')?.comments[0]?.id ?? '';
        const { status } = await site.ask(
          EVERYBODY[name],
          method,
          pathPattern.replace('COMMENT', commentId),
          body,
        );
        return { name, status };
      }),
    );
    expect(
      verdicts
        .filter(({ status }) => status < 300)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(may.split(' ').sort());
    expect(verdicts.filter(({ status }) => status >= 300 && ![400, 401, 403, 404].includes(status))).toEqual(
      [],
    );
  });

  it('is always refused to whoever is not signed in', async () => {
    const site = aSite();
    const statuses = await Promise.all(
      MATRIX.map(
        async ([request, body]) =>
          (await site.ask(ANONYMOUS, ...(request.split(' ') as [string, string]), body)).status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([401]));
  });
});
