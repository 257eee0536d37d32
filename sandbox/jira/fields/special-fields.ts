import { commentBean, visibleComments } from '../beans/comment-bean';
import { linksOfIssue } from '../beans/link-bean';
import type { Field } from './field';
import { keywordKind } from './plain-kinds';

const special = (
  id: string,
  name: string,
  type: string,
  items: string | undefined,
  answer: Field['answer'],
): Field => ({
  id,
  key: id,
  name,
  clauseNames: [],
  schema: { type, ...(items === undefined ? {} : { items }), system: id },
  kind: keywordKind,
  isEditable: false,
  ...(answer === undefined ? {} : { answer }),
});

/** Fields that stand for other things of the issue. JQL does not know them. */
export const SPECIAL_FIELDS: readonly Field[] = [
  {
    ...special('comment', 'Comment', 'comments-page', undefined, (issue, view) => {
      const comments = visibleComments(issue, view).map((comment) => commentBean(issue, comment, view));
      const self = `${view.site.baseUrl}/rest/api/3/issue/${issue.id}/comment`;
      return { comments, self, maxResults: comments.length, total: comments.length, startAt: 0 };
    }),
    isHeavy: true,
  },
  special('issuelinks', 'Linked Issues', 'array', 'issuelinks', linksOfIssue),
  special('watches', 'Watchers', 'watches', undefined, (issue, view) => ({
    self: `${view.site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
    watchCount: issue.watcherIds.length,
    isWatching: issue.watcherIds.includes(view.viewer.accountId),
  })),
  special('votes', 'Votes', 'votes', undefined, (issue, view) => ({
    self: `${view.site.baseUrl}/rest/api/3/issue/${issue.key}/votes`,
    votes: 0,
    hasVoted: false,
  })),
  { ...special('attachment', 'Attachment', 'array', 'attachment', () => []), isHeavy: true },
  special('subtasks', 'Sub-tasks', 'array', 'issuelinks', () => []),
];
