import type { IssueComment } from '../domain/criteria/history';
import { adfText } from './adf-text';
import type { CommentAnswer } from './comment-answer';

/**
 * Comments in order of time. By a customer is what the reporter, a participant or a portal account wrote; only a customer's words
 * are kept, for only they are ever asked about.
 */
export function toComments(
  comments: readonly CommentAnswer[],
  customers: ReadonlySet<string>,
): IssueComment[] {
  return comments
    .map(({ created, author, body, jsdPublic }): IssueComment => {
      const byCustomer =
        author !== null && (author.accountType === 'customer' || customers.has(author.accountId));
      const comment = { at: created, authorId: author?.accountId ?? null, public: jsdPublic, byCustomer };
      return byCustomer ? { ...comment, text: adfText(body) } : comment;
    })
    .sort((a, b) => a.at - b.at);
}
