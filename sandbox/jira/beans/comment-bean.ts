import type { FieldView } from '../fields/field';
import { jiraDate } from '../site/zone-offset';
import type { Issue, IssueComment } from '../site/site-data';
import { userBean } from './user-bean';

/** A comment as the platform answers it. `jsdPublic` stands on every comment, also outside service projects. */
export function commentBean(
  issue: Issue,
  comment: IssueComment,
  view: FieldView,
  withProperties = false,
): Readonly<Record<string, unknown>> {
  const { site } = view;
  const user = (accountId: string) => {
    const person = site.person(accountId);
    return person === undefined ? {} : userBean(person, site.baseUrl);
  };
  return {
    self: `${site.baseUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    author: user(comment.authorId),
    body: comment.body,
    updateAuthor: user(comment.updateAuthorId),
    created: jiraDate(comment.createdAt, view.zone),
    updated: jiraDate(comment.updatedAt, view.zone),
    ...(comment.visibility === undefined ? {} : { visibility: comment.visibility }),
    jsdPublic: comment.isPublic,
    ...(withProperties
      ? { properties: Object.entries(comment.properties).map(([key, value]) => ({ key, value })) }
      : {}),
  };
}

export const visibleComments = (issue: Issue, view: FieldView): IssueComment[] =>
  issue.comments.filter((comment) => view.permits.seesComment(view.viewer, issue, comment));
