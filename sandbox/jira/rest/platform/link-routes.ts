import { linkTypeBean } from '../../beans/choice-beans';
import { linkBean } from '../../beans/link-bean';
import { LINK_TYPES } from '../../definitions/choices';
import { linkIssues, unlinkIssues } from '../../issues/link-issues';
import type { Issue, IssueLink } from '../../site/site-data';
import { textOf } from '../../site/text-of';
import { bodyOf, NO_CONTENT, ok, param } from '../call';
import type { Answer, Call } from '../call';
import { badRequest, notFound } from '../refusal';
import type { Route } from '../router';
import { requireOn, seenIssue } from '../seen';

type Sent = Readonly<Record<string, unknown>>;

const objectIn = (body: Sent, name: string): Sent => {
  const value = body[name];
  if (typeof value !== 'object' || value === null) throw badRequest(`'${name}' is required to link issues.`);
  return value as Sent;
};

const MAY_NOT_LINK = 'No Link Issue Permission for issue';

function postLink(call: Call): Answer {
  const body = bodyOf(call);
  const asked = objectIn(body, 'type');
  const type = LINK_TYPES.find((one) => one.id === asked['id'] || one.name === asked['name']);
  if (type === undefined) throw notFound(`No issue link type with name '${textOf(asked['name'])}' found.`);
  if (body['comment'] !== undefined)
    throw badRequest("The sandbox takes comments at the issue's own comment route.");
  const [inward, outward] = ['inwardIssue', 'outwardIssue'].map((name) => {
    const end = objectIn(body, name);
    return seenIssue(call, textOf(end['id'] ?? end['key']));
  }) as [Issue, Issue];
  if (inward === outward) throw badRequest('You cannot link an issue to itself.');
  for (const end of [inward, outward]) requireOn(call, 'LINK_ISSUES', end, `${MAY_NOT_LINK} '${end.key}'`);
  linkIssues(call.core, call.viewer, type.id, inward, outward);
  return { status: 201, body: '' };
}

interface Ends {
  readonly link: IssueLink;
  readonly inward: Issue;
  readonly outward: Issue;
}

/** A link is seen by those who see both of its ends. */
function seenLink(call: Call): Ends {
  const id = param(call, 'linkId');
  const { site, permits } = call.core;
  const link = site.link(id);
  const inward = link && site.issues.byId.get(link.inwardIssueId);
  const outward = link && site.issues.byId.get(link.outwardIssueId);
  if (link === undefined || inward === undefined || outward === undefined)
    throw notFound(`No issue link with id '${id}' exists.`);
  if (!permits.sees(call.viewer, inward) || !permits.sees(call.viewer, outward))
    throw notFound(`No issue link with id '${id}' exists.`);
  return { link, inward, outward };
}

function getLink(call: Call): Answer {
  const { link, inward, outward } = seenLink(call);
  return ok(linkBean(link, inward, outward, call.view));
}

function deleteLink(call: Call): Answer {
  const { link, inward } = seenLink(call);
  requireOn(call, 'LINK_ISSUES', inward, `${MAY_NOT_LINK} '${inward.key}'`);
  unlinkIssues(call.core, call.viewer, link);
  return NO_CONTENT;
}

export const LINK_ROUTES: readonly Route[] = [
  { method: 'POST', path: '/rest/api/3/issueLink', handle: postLink },
  { method: 'GET', path: '/rest/api/3/issueLink/:linkId', handle: getLink },
  { method: 'DELETE', path: '/rest/api/3/issueLink/:linkId', handle: deleteLink },
  {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    handle: (call) =>
      ok({ issueLinkTypes: LINK_TYPES.map((type) => linkTypeBean(type, call.core.site.baseUrl)) }),
  },
];
