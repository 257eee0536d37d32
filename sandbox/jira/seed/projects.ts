import { ISSUE_TYPE, ROLE } from '../definitions/choices';
import { PERMISSIONS } from '../site/site-data';
import type { Grantee, Permission, Project, RequestType } from '../site/site-data';
import { FIELD } from '../fields/field-ids';
import { GROUP, ORGANIZATION, PEOPLE } from './people';

const role = (one: { readonly id: number }): Grantee => ({ kind: 'role', roleId: one.id });
const group = (name: string): Grantee => ({ kind: 'group', name });

const READ: readonly Permission[] = [
  'BROWSE_PROJECTS',
  'ADD_COMMENTS',
  'VIEW_VOTERS_AND_WATCHERS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
];
const LEAD_ONLY: readonly Permission[] = ['SET_ISSUE_SECURITY', 'EDIT_ALL_COMMENTS', 'DELETE_ALL_COMMENTS'];
const ADMIN_ONLY: readonly Permission[] = ['ADMINISTER_PROJECTS', 'DELETE_ISSUES'];

interface Crew {
  readonly admins: readonly Grantee[];
  readonly leads: readonly Grantee[];
  readonly workers: readonly Grantee[];
  readonly readers: readonly Grantee[];
}

/** Who holds what in a project: admins all, leads and workers what their work needs, readers reading and talking. */
function scheme(crew: Crew, without: readonly Permission[] = []): Project['permissions'] {
  const grants = (permission: Permission): readonly Grantee[] => {
    if (ADMIN_ONLY.includes(permission)) return crew.admins;
    if (LEAD_ONLY.includes(permission)) return [...crew.admins, ...crew.leads];
    const working = [...crew.admins, ...crew.leads, ...crew.workers];
    return READ.includes(permission) ? [...working, ...crew.readers] : working;
  };
  return Object.fromEntries(
    PERMISSIONS.filter((one) => !without.includes(one)).map((permission) => [permission, grants(permission)]),
  );
}

const requestType = (id: string, name: string, issueTypeId: string, description: string): RequestType => ({
  id,
  name,
  description,
  helpText: description,
  issueTypeId,
  groupIds: ['9'],
});

export const REQUEST_TYPE = { incident: '14', question: '15', access: '16', change: '17' } as const;

const accountIds = (...people: readonly { readonly accountId: string }[]): string[] =>
  people.map((one) => one.accountId);
const NOBODY = { groups: [], people: [] };

export const RESTRICTED_LEVEL = '10301';
export const COMPONENT = { checkout: '10401', tracking: '10402', mail: '10403', network: '10404' } as const;

const deskColumns = [
  'issuetype',
  'issuekey',
  'summary',
  'reporter',
  'assignee',
  'status',
  'created',
  FIELD.timeToResolution,
];

const support: Project = {
  id: '10000',
  key: 'SUP',
  name: 'Support',
  description: 'The service desk for customers and colleagues.',
  typeKey: 'service_desk',
  leadId: PEOPLE.lena.accountId,
  issueTypeIds: [
    ISSUE_TYPE.incident.id,
    ISSUE_TYPE.serviceRequest.id,
    ISSUE_TYPE.problem.id,
    ISSUE_TYPE.task.id,
  ],
  workflowId: 'service',
  roles: {
    [ROLE.administrators.id]: { groups: [GROUP.siteAdmins], people: accountIds(PEOPLE.priya) },
    [ROLE.serviceDeskTeam.id]: { groups: [GROUP.agents], people: [] },
    [ROLE.escalationManagers.id]: { groups: [GROUP.leads], people: [] },
    [ROLE.customers.id]: {
      groups: [],
      people: accountIds(PEOPLE.carla, PEOPLE.nils, PEOPLE.olga, PEOPLE.uma),
    },
    [ROLE.viewers.id]: { groups: [GROUP.leadership], people: [] },
    [ROLE.apps.id]: { groups: [], people: accountIds(PEOPLE.app) },
  },
  permissions: scheme({
    admins: [role(ROLE.administrators)],
    leads: [role(ROLE.escalationManagers)],
    workers: [role(ROLE.serviceDeskTeam)],
    readers: [role(ROLE.viewers)],
  }),
  securityLevels: [
    {
      id: RESTRICTED_LEVEL,
      name: 'Restricted',
      description: 'Leads and administrators only.',
      members: [role(ROLE.escalationManagers), role(ROLE.administrators)],
    },
  ],
  components: [
    {
      id: COMPONENT.checkout,
      name: 'Checkout',
      description: 'Orders and payments',
      leadId: PEOPLE.ada.accountId,
    },
    {
      id: COMPONENT.tracking,
      name: 'Tracking',
      description: 'Shipment tracking',
      leadId: PEOPLE.ben.accountId,
    },
    { id: COMPONENT.mail, name: 'Mail', description: 'Mail and calendars' },
    { id: COMPONENT.network, name: 'Network', description: 'Network and VPN' },
  ],
  serviceDesk: {
    id: '1',
    requestTypes: [
      requestType(
        REQUEST_TYPE.incident,
        'Report an incident',
        ISSUE_TYPE.incident.id,
        'Tell us what does not work.',
      ),
      requestType(
        REQUEST_TYPE.question,
        'Ask a question',
        ISSUE_TYPE.serviceRequest.id,
        'We answer within a day.',
      ),
      requestType(
        REQUEST_TYPE.access,
        'Get access',
        ISSUE_TYPE.serviceRequest.id,
        'Accounts and permissions.',
      ),
      requestType(
        REQUEST_TYPE.change,
        'Ask for a change',
        ISSUE_TYPE.serviceRequest.id,
        'Something should be different.',
      ),
    ],
    queues: [
      {
        id: '1',
        name: 'All open',
        jql: 'project = SUP AND statusCategory != Done ORDER BY "Time to resolution" ASC',
        fields: deskColumns,
      },
      {
        id: '2',
        name: 'Unassigned',
        jql: 'project = SUP AND statusCategory != Done AND assignee is EMPTY ORDER BY created ASC',
        fields: deskColumns,
      },
      {
        id: '3',
        name: 'Incidents',
        jql: 'project = SUP AND issuetype = Incident AND statusCategory != Done ORDER BY priority DESC',
        fields: deskColumns,
      },
      {
        id: '4',
        name: 'Waiting for customer',
        jql: 'project = SUP AND status = "Waiting for customer" ORDER BY updated ASC',
        fields: deskColumns,
      },
      {
        id: '5',
        name: 'Recently resolved',
        jql: 'project = SUP AND resolved >= -14d ORDER BY resolved DESC',
        fields: deskColumns,
      },
    ],
    organizationIds: [ORGANIZATION.nordwind, ORGANIZATION.halden],
  },
};

const finance: Project = {
  id: '10001',
  key: 'FIN',
  name: 'Finance Desk',
  description: 'Invoices and payroll. Not for the support team.',
  typeKey: 'service_desk',
  leadId: PEOPLE.fiona.accountId,
  issueTypeIds: [ISSUE_TYPE.serviceRequest.id, ISSUE_TYPE.incident.id],
  workflowId: 'service',
  roles: {
    [ROLE.administrators.id]: { groups: [], people: accountIds(PEOPLE.fiona) },
    [ROLE.serviceDeskTeam.id]: { groups: [GROUP.finance], people: [] },
    [ROLE.escalationManagers.id]: NOBODY,
    [ROLE.customers.id]: { groups: [], people: accountIds(PEOPLE.uma) },
    [ROLE.viewers.id]: NOBODY,
    [ROLE.apps.id]: { groups: [], people: accountIds(PEOPLE.app) },
  },
  permissions: scheme({
    admins: [role(ROLE.administrators)],
    leads: [],
    workers: [role(ROLE.serviceDeskTeam)],
    readers: [],
  }),
  securityLevels: [],
  components: [],
  serviceDesk: {
    id: '2',
    requestTypes: [
      requestType('21', 'Ask finance', ISSUE_TYPE.serviceRequest.id, 'Questions about invoices and pay.'),
    ],
    queues: [
      {
        id: '11',
        name: 'All open',
        jql: 'project = FIN AND statusCategory != Done ORDER BY created ASC',
        fields: deskColumns,
      },
    ],
    organizationIds: [],
  },
};

const web: Project = {
  id: '10002',
  key: 'WEB',
  name: 'Web Shop',
  description: 'The code behind the shop.',
  typeKey: 'software',
  leadId: PEOPLE.otto.accountId,
  issueTypeIds: [ISSUE_TYPE.bug.id, ISSUE_TYPE.task.id],
  workflowId: 'software',
  roles: {
    [ROLE.administrators.id]: { groups: [GROUP.siteAdmins], people: [] },
    [ROLE.viewers.id]: { groups: [GROUP.users], people: [] },
    [ROLE.apps.id]: { groups: [], people: accountIds(PEOPLE.app) },
  },
  permissions: scheme(
    {
      admins: [role(ROLE.administrators)],
      leads: [],
      workers: [group(GROUP.developers), group(GROUP.agents)],
      readers: [{ kind: 'licensed' }],
    },
    ['SERVICEDESK_AGENT'],
  ),
  securityLevels: [],
  components: [{ id: '10405', name: 'Payment', description: '' }],
};

export const PROJECT = { support: support.id, finance: finance.id, web: web.id } as const;
export const seedProjects = (): Project[] => [support, finance, web];
