import { adfProblem } from '../../beans/adf-problem';
import { adfText } from '../../beans/adf-text';
import { commentBean, visibleComments } from '../../beans/comment-bean';
import { ROLES } from '../../definitions/choices';
import { addComment, editComment, removeComment } from '../../issues/comment-issue';
import type { NewComment } from '../../issues/comment-issue';
import { checkProperty } from '../../issues/properties';
import type { Adf, Issue, IssueComment, Permission } from '../../site/site-data';
import { bodyOf, created, listQuery, NO_CONTENT, numberQuery, ok, param } from '../call';
import type { Answer, Call } from '../call';
import { badFields, badRequest, noIssue, notFound } from '../refusal';
import type { Route } from '../router';
import { seenIssue } from '../seen';

const MAX_CHARACTERS = 32_767;
const TOO_LONG = 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.';
const VISIBILITY_PROPERTY = 'sd.public.comment';

const expandsProperties = (call: Call): boolean => listQuery(call, 'expand').includes('properties');

function getComments(call: Call): Answer {
  const issue = seenIssue(call);
  const startAt = numberQuery(call, 'startAt', 0);
  const maxResults = numberQuery(call, 'maxResults', 100, 100);
  const comments = visibleComments(issue, call.view);
  if (call.query.get('orderBy') === '-created') comments.reverse();
  const page = comments.slice(startAt, startAt + maxResults);
  return ok({
    startAt,
    maxResults,
    total: comments.length,
    comments: page.map((comment) => commentBean(issue, comment, call.view, expandsProperties(call))),
  });
}

function seenComment(call: Call, issue: Issue, id = param(call, 'id')): IssueComment {
  const comment = visibleComments(issue, call.view).find((one) => one.id === id);
  if (comment === undefined) throw notFound(`Can not find a comment for the id: ${id}.`);
  return comment;
}

function sentProperties(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const sent = body['properties'] ?? [];
  if (!Array.isArray(sent)) throw badRequest("'properties' must be a list.");
  const properties: Record<string, unknown> = {};
  for (const { key, value } of sent as Readonly<Record<string, unknown>>[]) {
    checkProperty(String(key), value);
    properties[String(key)] = value;
  }
  return properties;
}

function sentVisibility(call: Call, value: unknown): IssueComment['visibility'] {
  if (value === undefined || value === null) return undefined;
  const { type, value: name, identifier } = value as Readonly<Record<string, unknown>>;
  if (type === 'group') {
    const group = [...call.core.site.groups.values()].find(
      (one) => one.groupId === identifier || one.name === name,
    );
    if (group !== undefined) return { type, value: group.name, identifier: group.groupId };
  }
  const role = ROLES.find((one) => String(one.id) === identifier || one.name === name);
  if (type !== 'role' || role === undefined)
    throw badFields({ visibility: 'The visibility of the comment is not valid.' });
  return { type, value: role.name, identifier: String(role.id) };
}

function isInternal(wish: unknown): boolean {
  const internal =
    typeof wish === 'object' && wish !== null ? (wish as Record<string, unknown>)['internal'] : undefined;
  return internal === true || internal === 'true';
}

/** A comment is public unless its property says internal. Where an edit sends no property, the visibility stays. */
function sentComment(call: Call, known?: IssueComment): NewComment {
  const body = bodyOf(call);
  const document = body['body'] as Adf | null | undefined;
  if (document?.['type'] !== 'doc') throw badFields({ comment: 'Comment body is not valid!' });
  const problem = adfProblem(document);
  if (problem !== undefined) throw badRequest('INVALID_INPUT');
  if (adfText(document).length > MAX_CHARACTERS) throw badFields({ comment: TOO_LONG });
  const properties = sentProperties(body);
  const visibility = sentVisibility(call, body['visibility']);
  const wish = properties[VISIBILITY_PROPERTY];
  const isPublic = wish === undefined ? (known?.isPublic ?? visibility === undefined) : !isInternal(wish);
  return { body: document, isPublic, visibility, properties };
}

function postComment(call: Call): Answer {
  const issue = seenIssue(call);
  const { core, viewer } = call;
  if (!core.permits.holds(viewer, 'ADD_COMMENTS', core.site.projectOf(issue), issue)) {
    throw badRequest(`${viewer.displayName}, you do not have the permission to comment on this issue.`);
  }
  const comment = addComment(core, viewer, issue, sentComment(call));
  return created(commentBean(issue, comment, call.view, expandsProperties(call)));
}

/** Editing and deleting have one permission for one's own comments and one for all. */
function requireOwnOrAll(
  call: Call,
  issue: Issue,
  comment: IssueComment,
  own: Permission,
  all: Permission,
): void {
  const { permits, site } = call.core;
  const project = site.projectOf(issue);
  const isOwn = comment.authorId === call.viewer.accountId;
  if (
    permits.holds(call.viewer, all, project, issue) ||
    (isOwn && permits.holds(call.viewer, own, project, issue))
  )
    return;
  throw badRequest('You do not have permission to change this comment.');
}

function putComment(call: Call): Answer {
  const issue = seenIssue(call);
  const comment = seenComment(call, issue);
  requireOwnOrAll(call, issue, comment, 'EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS');
  editComment(call.core, call.viewer, issue, comment, sentComment(call, comment));
  return ok(commentBean(issue, comment, call.view, expandsProperties(call)));
}

function deleteComment(call: Call): Answer {
  const issue = seenIssue(call);
  const comment = seenComment(call, issue);
  requireOwnOrAll(call, issue, comment, 'DELETE_OWN_COMMENTS', 'DELETE_ALL_COMMENTS');
  removeComment(call.core, issue, comment);
  return NO_CONTENT;
}

interface Found {
  readonly issue: Issue;
  readonly comment: IssueComment;
}

/** By the comment's id alone; a comment on an issue out of sight does not exist. */
function foundComment(call: Call): Found {
  const id = param(call, 'commentId');
  const issue = call.core.site.issueOfComment(id);
  if (issue === undefined || !call.core.permits.sees(call.viewer, issue)) throw noIssue();
  return { issue, comment: seenComment(call, issue, id) };
}

function getCommentProperty(call: Call): Answer {
  const key = param(call, 'propertyKey');
  const { comment } = foundComment(call);
  if (!Object.hasOwn(comment.properties, key))
    throw notFound(`The property with key '${key}' does not exist.`);
  return ok({ key, value: comment.properties[key] });
}

function putCommentProperty(call: Call): Answer {
  const key = param(call, 'propertyKey');
  const { issue, comment } = foundComment(call);
  requireOwnOrAll(call, issue, comment, 'EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS');
  checkProperty(key, call.body);
  const isKnown = Object.hasOwn(comment.properties, key);
  comment.properties[key] = call.body;
  if (key === VISIBILITY_PROPERTY) comment.isPublic = !isInternal(call.body);
  issue.revision += 1;
  return isKnown ? ok('') : created('');
}

function deleteCommentProperty(call: Call): Answer {
  const { issue, comment } = foundComment(call);
  requireOwnOrAll(call, issue, comment, 'EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS');
  Reflect.deleteProperty(comment.properties, param(call, 'propertyKey'));
  return NO_CONTENT;
}

function listCommentProperties(call: Call): Answer {
  const { comment } = foundComment(call);
  const self = (key: string): string =>
    `${call.core.site.baseUrl}/rest/api/3/comment/${comment.id}/properties/${encodeURIComponent(key)}`;
  return ok({ keys: Object.keys(comment.properties).map((key) => ({ self: self(key), key })) });
}

function getComment(call: Call): Answer {
  const issue = seenIssue(call);
  return ok(commentBean(issue, seenComment(call, issue), call.view, expandsProperties(call)));
}

const COMMENTS = '/rest/api/3/issue/:issueIdOrKey/comment';
const PROPERTIES = '/rest/api/3/comment/:commentId/properties';

export const COMMENT_ROUTES: readonly Route[] = [
  { method: 'GET', path: COMMENTS, handle: getComments },
  { method: 'POST', path: COMMENTS, handle: postComment },
  { method: 'GET', path: `${COMMENTS}/:id`, handle: getComment },
  { method: 'PUT', path: `${COMMENTS}/:id`, handle: putComment },
  { method: 'DELETE', path: `${COMMENTS}/:id`, handle: deleteComment },
  { method: 'GET', path: PROPERTIES, handle: listCommentProperties },
  { method: 'GET', path: `${PROPERTIES}/:propertyKey`, handle: getCommentProperty },
  { method: 'PUT', path: `${PROPERTIES}/:propertyKey`, handle: putCommentProperty },
  { method: 'DELETE', path: `${PROPERTIES}/:propertyKey`, handle: deleteCommentProperty },
];
