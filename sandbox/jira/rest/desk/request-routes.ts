import { adfOf, adfText } from '../../beans/adf-text';
import { requestLinks, requestStatusBean, requestTypeOf } from '../../beans/request-beans';
import { customerBean } from '../../beans/user-bean';
import { FIELD } from '../../fields/field-ids';
import { idsOf } from '../../fields/list-kind';
import { addComment } from '../../issues/comment-issue';
import { dateBean, slaBean } from '../../sla/sla-bean';
import type { BeanView } from '../../sla/sla-bean';
import { slaOfIssue } from '../../sla/sla-of-issue';
import { SLA_METRICS } from '../../sla/metrics';
import type { Issue, IssueComment, ServiceDesk } from '../../site/site-data';
import { bodyOf, created, ok, param } from '../call';
import type { Answer, Call } from '../call';
import { deskPage } from '../page';
import { deskRefusal } from '../refusal';
import type { Route } from '../router';
import { seenRequest } from './seen-request';
import type { SeenRequest } from './seen-request';

type Bean = Readonly<Record<string, unknown>>;

const beanView = (call: Call): BeanView => ({
  baseUrl: call.core.site.baseUrl,
  zone: call.view.zone,
  now: call.view.now,
});

export function requestBean(call: Call, issue: Issue, desk: ServiceDesk): Bean {
  const { site } = call.core;
  const reporter =
    typeof issue.values['reporter'] === 'string' ? site.person(issue.values['reporter']) : undefined;
  const type = requestTypeOf(issue, site.projectOf(issue));
  const description = issue.values['description'];
  const text =
    typeof description === 'object' && description !== null && 'adf' in description
      ? adfText(description.adf)
      : '';
  return {
    _expands: [
      'participant',
      'status',
      'sla',
      'requestType',
      'serviceDesk',
      'attachment',
      'action',
      'comment',
    ],
    issueId: issue.id,
    issueKey: issue.key,
    summary: issue.values['summary'],
    ...(type === undefined ? {} : { requestTypeId: type.id }),
    serviceDeskId: desk.id,
    createdDate: dateBean(issue.createdAt, beanView(call)),
    ...(reporter === undefined ? {} : { reporter: customerBean(reporter, site.baseUrl) }),
    requestFieldValues: [
      { fieldId: 'summary', label: 'What is it about?', value: issue.values['summary'] },
      {
        fieldId: 'description',
        label: 'Tell us more',
        value: text,
        renderedValue: { html: `<p>${text}</p>` },
      },
    ],
    currentStatus: requestStatusBean(issue, call.view),
    _links: requestLinks(issue, desk, site.baseUrl),
  };
}

function commentBean(call: Call, issue: Issue, comment: IssueComment): Bean {
  const { site } = call.core;
  const author = site.person(comment.authorId);
  return {
    _expands: ['attachment', 'renderedBody'],
    id: comment.id,
    body: adfText(comment.body),
    public: comment.isPublic,
    ...(author === undefined ? {} : { author: customerBean(author, site.baseUrl) }),
    created: dateBean(comment.createdAt, beanView(call)),
    _links: { self: `${site.baseUrl}/rest/servicedeskapi/request/${issue.id}/comment/${comment.id}` },
  };
}

/** Customers see what is public and not restricted to a role or group, whatever they ask for. */
function visibleTo(call: Call, { issue, isAgent }: SeenRequest): IssueComment[] {
  if (!isAgent)
    return issue.comments.filter((comment) => comment.isPublic && comment.visibility === undefined);
  return issue.comments.filter((comment) => call.core.permits.seesComment(call.viewer, issue, comment));
}

function getComments(call: Call): Answer {
  const seen = seenRequest(call);
  const wants = (flag: string): boolean => call.query.get(flag) !== 'false';
  const comments = visibleTo(call, seen).filter((comment) =>
    comment.isPublic ? wants('public') : wants('internal'),
  );
  return ok(
    deskPage(
      call,
      `/rest/servicedeskapi/request/${seen.issue.id}/comment`,
      comments.map((comment) => commentBean(call, seen.issue, comment)),
    ),
  );
}

function postComment(call: Call): Answer {
  const { issue, isAgent } = seenRequest(call);
  const { body, public: isPublic = true } = bodyOf(call);
  if (typeof body !== 'string' || body.trim() === '') throw deskRefusal(400, 'A comment must have a body.');
  if (typeof isPublic !== 'boolean') throw deskRefusal(400, "'public' must be true or false.");
  if (!isPublic && !isAgent) throw deskRefusal(403, 'Customers cannot add internal comments.');
  const properties = isPublic ? {} : { 'sd.public.comment': { internal: true } };
  return created(
    commentBean(
      call,
      issue,
      addComment(call.core, call.viewer, issue, { body: adfOf(body), isPublic, properties }),
    ),
  );
}

function slasOf(call: Call, issue: Issue): Bean[] {
  return SLA_METRICS.flatMap((metric) => {
    const sla = slaOfIssue(call.core.site, metric, issue, call.view.now);
    return sla === undefined ? [] : [slaBean(metric, issue.id, sla, beanView(call))];
  });
}

function agentRequest(call: Call): SeenRequest {
  const seen = seenRequest(call);
  if (!seen.isAgent) throw deskRefusal(403, 'You must be an agent to view SLA information.');
  return seen;
}

function getSlas(call: Call): Answer {
  const { issue } = agentRequest(call);
  return ok(deskPage(call, `/rest/servicedeskapi/request/${issue.id}/sla`, slasOf(call, issue)));
}

function getSla(call: Call): Answer {
  const { issue } = agentRequest(call);
  const sla = slasOf(call, issue).find((one) => one['id'] === param(call, 'slaMetricId'));
  if (sla === undefined) throw deskRefusal(404, 'The SLA metric does not exist.');
  return ok(sla);
}

function getParticipants(call: Call): Answer {
  const { issue } = seenRequest(call);
  const people = idsOf(issue.values[FIELD.participants] ?? null).flatMap(
    (id) => call.core.site.person(id) ?? [],
  );
  return ok(
    deskPage(
      call,
      `/rest/servicedeskapi/request/${issue.id}/participant`,
      people.map((person) => customerBean(person, call.core.site.baseUrl)),
    ),
  );
}

/** The caller's own requests and those shared with the caller's organisations, newest first. */
function listRequests(call: Call): Answer {
  const { site, permits } = call.core;
  const desks = new Map(
    site.data.projects.flatMap((project) =>
      project.serviceDesk === undefined ? [] : [[project.id, project.serviceDesk] as const],
    ),
  );
  const own = [...site.issues.byId.values()].filter(
    (issue) =>
      desks.has(issue.projectId) &&
      permits.isCustomerOf(call.viewer, issue) &&
      permits.seesRequest(call.viewer, issue),
  );
  const status = call.query.get('requestStatus');
  const isWanted = (issue: Issue): boolean =>
    status !== 'OPEN_REQUESTS' || issue.values['resolution'] === null;
  const beans = own
    .filter(isWanted)
    .sort((a, b) => b.createdAt - a.createdAt)
    .map((issue) => requestBean(call, issue, desks.get(issue.projectId) as ServiceDesk));
  return ok(deskPage(call, '/rest/servicedeskapi/request', beans));
}

function getRequest(call: Call): Answer {
  const { issue, desk } = seenRequest(call);
  return ok(requestBean(call, issue, desk));
}

const REQUEST = '/rest/servicedeskapi/request/:issueIdOrKey';

export const REQUEST_ROUTES: readonly Route[] = [
  { method: 'GET', path: '/rest/servicedeskapi/request', handle: listRequests },
  { method: 'GET', path: REQUEST, handle: getRequest },
  { method: 'GET', path: `${REQUEST}/comment`, handle: getComments },
  { method: 'POST', path: `${REQUEST}/comment`, handle: postComment },
  { method: 'GET', path: `${REQUEST}/sla`, handle: getSlas },
  { method: 'GET', path: `${REQUEST}/sla/:slaMetricId`, handle: getSla },
  { method: 'GET', path: `${REQUEST}/participant`, handle: getParticipants },
];
