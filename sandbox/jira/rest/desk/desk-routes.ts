import { issueBean, selectFields } from '../../beans/issue-bean';
import { requestTypeBean } from '../../beans/request-beans';
import { customerBean } from '../../beans/user-bean';
import { dateBean } from '../../sla/sla-bean';
import type { Organization, Queue } from '../../site/site-data';
import { compiled } from '../platform/search-routes';
import { ok, param } from '../call';
import type { Answer, Call } from '../call';
import { deskPage } from '../page';
import { deskRefusal } from '../refusal';
import type { Route } from '../router';
import { agentDesk, seenDesk, seenDesks } from './seen-request';
import type { SeenDesk } from './seen-request';

type Bean = Readonly<Record<string, unknown>>;

const DESKS = '/rest/servicedeskapi/servicedesk';
const ORGANIZATIONS = '/rest/servicedeskapi/organization';

const deskBean = (call: Call, { desk, project }: SeenDesk): Bean => ({
  id: desk.id,
  projectId: project.id,
  projectName: project.name,
  projectKey: project.key,
  _links: { self: `${call.core.site.baseUrl}${DESKS}/${desk.id}` },
});

function requestTypes(call: Call): Answer {
  const { desk } = seenDesk(call);
  return ok(
    deskPage(
      call,
      `${DESKS}/${desk.id}/requesttype`,
      desk.requestTypes.map((type) => requestTypeBean(type, desk, call.core.site.baseUrl)),
    ),
  );
}

function organizationBean(call: Call, organization: Organization): Bean {
  const { site } = call.core;
  return {
    id: organization.id,
    uuid: organization.uuid,
    name: organization.name,
    scimManaged: false,
    created: dateBean(organization.createdAt, {
      baseUrl: site.baseUrl,
      zone: call.view.zone,
      now: call.view.now,
    }),
    _links: { self: `${site.baseUrl}${ORGANIZATIONS}/${organization.id}` },
  };
}

const isAnyAgent = (call: Call): boolean => seenDesks(call).some(({ isAgent }) => isAgent);

/** Agents see every organisation, customers their own. `accountId` asks for those of one person. */
function visible(call: Call, all: readonly Organization[]): readonly Organization[] {
  const accountId = call.query.get('accountId');
  return all.filter(
    ({ memberIds }) =>
      (isAnyAgent(call) || memberIds.includes(call.viewer.accountId)) &&
      (accountId === null || memberIds.includes(accountId)),
  );
}

function listOrganizations(call: Call): Answer {
  const found = visible(call, call.core.site.data.organizations);
  return ok(
    deskPage(
      call,
      ORGANIZATIONS,
      found.map((organization) => organizationBean(call, organization)),
    ),
  );
}

function deskOrganizations(call: Call): Answer {
  const { desk } = agentDesk(call);
  const shared = call.core.site.data.organizations.filter(({ id }) => desk.organizationIds.includes(id));
  return ok(
    deskPage(
      call,
      `${DESKS}/${desk.id}/organization`,
      visible(call, shared).map((organization) => organizationBean(call, organization)),
    ),
  );
}

function organizationOf(call: Call): Organization {
  const organization = call.core.site.organization(param(call, 'organizationId'));
  if (organization === undefined || !visible(call, [organization]).includes(organization))
    throw deskRefusal(404, 'The organization does not exist.');
  return organization;
}

function organizationUsers(call: Call): Answer {
  const organization = organizationOf(call);
  if (!isAnyAgent(call))
    throw deskRefusal(403, 'You must be an agent to view the members of an organization.');
  const { site } = call.core;
  const people = organization.memberIds.flatMap((id) => site.person(id) ?? []);
  return ok(
    deskPage(
      call,
      `${ORGANIZATIONS}/${organization.id}/user`,
      people.map((person) => customerBean(person, site.baseUrl)),
    ),
  );
}

function queueBean(call: Call, { desk }: SeenDesk, queue: Queue, withCount: boolean): Bean {
  return {
    id: queue.id,
    name: queue.name,
    jql: queue.jql,
    fields: queue.fields,
    issueCount: withCount ? compiled(call, queue.jql).run().length : -1,
    _links: { self: `${call.core.site.baseUrl}${DESKS}/${desk.id}/queue/${queue.id}` },
  };
}

function listQueues(call: Call): Answer {
  const seen = agentDesk(call);
  const withCount = call.query.get('includeCount') === 'true';
  return ok(
    deskPage(
      call,
      `${DESKS}/${seen.desk.id}/queue`,
      seen.desk.queues.map((queue) => queueBean(call, seen, queue, withCount)),
    ),
  );
}

function queueOf(call: Call, { desk }: SeenDesk): Queue {
  const queue = desk.queues.find(({ id }) => id === param(call, 'queueId'));
  if (queue === undefined) throw deskRefusal(404, 'The queue does not exist.');
  return queue;
}

function getQueue(call: Call): Answer {
  const seen = agentDesk(call);
  return ok(queueBean(call, seen, queueOf(call, seen), call.query.get('includeCount') === 'true'));
}

function queueIssues(call: Call): Answer {
  const seen = agentDesk(call);
  const queue = queueOf(call, seen);
  const fields = selectFields(call.core.fields, queue.fields, 'id');
  const found = compiled(call, queue.jql).run();
  const page = deskPage(call, `${DESKS}/${seen.desk.id}/queue/${queue.id}/issue`, found);
  const values = (page['values'] as typeof found).map(({ issue }) =>
    issueBean(issue, { fields, properties: [], expand: new Set() }, call.view),
  );
  return ok({ ...page, values });
}

const DESK = `${DESKS}/:serviceDeskId`;

export const DESK_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    path: DESKS,
    handle: (call) =>
      ok(
        deskPage(
          call,
          DESKS,
          seenDesks(call).map((seen) => deskBean(call, seen)),
        ),
      ),
  },
  { method: 'GET', path: DESK, handle: (call) => ok(deskBean(call, seenDesk(call))) },
  { method: 'GET', path: `${DESK}/requesttype`, handle: requestTypes },
  { method: 'GET', path: `${DESK}/organization`, handle: deskOrganizations },
  { method: 'GET', path: `${DESK}/queue`, handle: listQueues },
  { method: 'GET', path: `${DESK}/queue/:queueId`, handle: getQueue },
  { method: 'GET', path: `${DESK}/queue/:queueId/issue`, handle: queueIssues },
  { method: 'GET', path: ORGANIZATIONS, handle: listOrganizations },
  {
    method: 'GET',
    path: `${ORGANIZATIONS}/:organizationId`,
    handle: (call) => ok(organizationBean(call, organizationOf(call))),
  },
  { method: 'GET', path: `${ORGANIZATIONS}/:organizationId/user`, handle: organizationUsers },
];
