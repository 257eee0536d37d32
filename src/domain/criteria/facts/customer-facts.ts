import type { FactDefinition, FactDefinitions } from '../fact-definition';
import { foldWords } from '../fold-words';
import type { IssueComment } from '../history';
import { commentsSoFar, known, lastChangeAt, unknownFact } from '../past';
import type { Past } from '../past';

type Customer =
  | 'timeSinceAnswered'
  | 'unansweredComments'
  | 'oldestUnanswered'
  | 'customerWords'
  | 'satisfaction'
  | 'vipCustomer';

const isAnswer = (comment: IssueComment) => comment.public && !comment.byCustomer;
const isFromCustomer = (comment: IssueComment) => comment.public && comment.byCustomer;

/** The customer's comments that no public comment of the desk has followed. */
function unanswered(comments: readonly IssueComment[]): IssueComment[] {
  return comments.slice(comments.findLastIndex(isAnswer) + 1).filter(isFromCustomer);
}

const statusChangedAt = (past: Past) => lastChangeAt(past.history, past.seen, 'status');

const timeSinceAnswered: FactDefinition<'timeSinceAnswered'> = {
  kind: 'since',
  source: 'comments',
  history: 'exactly',
  meaning:
    "Time since the desk's last public comment, or since it was created when there is none; none once it is finished.",
  canBeMissing: false,
  stoppedBy: 'answer-customer',
  example: { fact: 'timeSinceAnswered', op: 'atLeast', minutes: 480, calendarId: 'office' },
  read: (past) => {
    const comments = commentsSoFar(past);
    if (comments === null) return unknownFact(past);
    if (past.finished) return known(past, null, statusChangedAt(past));
    const since = comments.findLast(isAnswer)?.at ?? past.history.createdAt;
    return known(past, since, since);
  },
};

const unansweredComments: FactDefinition<'unansweredComments'> = {
  kind: 'moments',
  source: 'comments',
  history: 'exactly',
  meaning: "How many public comments of the customer came after the desk's last public comment.",
  canBeMissing: false,
  stoppedBy: 'answer-customer',
  example: { fact: 'unansweredComments', op: 'atLeast', count: 2 },
  read: (past) => {
    const comments = commentsSoFar(past);
    if (comments === null) return unknownFact(past);
    const moments = unanswered(comments).map((comment) => comment.at);
    return known(past, moments, comments.findLast((comment) => comment.public)?.at ?? past.history.createdAt);
  },
};

const oldestUnanswered: FactDefinition<'oldestUnanswered'> = {
  kind: 'since',
  source: 'comments',
  history: 'exactly',
  meaning:
    'How long the oldest comment of the customer waits for an answer; none when none waits or once it is finished.',
  canBeMissing: true,
  stoppedBy: 'answer-customer',
  example: { fact: 'oldestUnanswered', op: 'atLeast', minutes: 240, calendarId: 'office' },
  read: (past) => {
    const comments = commentsSoFar(past);
    if (comments === null) return unknownFact(past);
    if (past.finished) return known(past, null, statusChangedAt(past));
    const oldest = unanswered(comments)[0]?.at ?? null;
    return known(past, oldest, oldest ?? comments.findLast(isAnswer)?.at ?? past.history.createdAt);
  },
};

const customerWords: FactDefinition<'customerWords'> = {
  kind: 'words',
  source: 'comments',
  history: 'exactly',
  meaning: "The words of the customer's public comments, as they read today.",
  canBeMissing: false,
  stoppedBy: null,
  example: { fact: 'customerWords', op: 'hasAny', words: ['unacceptable', 'legal action'] },
  read: (past) => {
    const comments = commentsSoFar(past)?.filter(isFromCustomer) ?? null;
    if (comments === null || comments.some((comment) => comment.text === undefined)) return unknownFact(past);
    const texts = comments.map((comment) => ({ at: comment.at, words: foldWords(comment.text ?? '') }));
    return known(past, texts, texts.at(-1)?.at ?? past.history.createdAt);
  },
};

const satisfaction: FactDefinition<'satisfaction'> = {
  kind: 'rating',
  source: 'feedback',
  history: 'nearly',
  meaning:
    "The customer's last rating, 1 to 5; none before it was given. Earlier ratings are not kept by Jira.",
  canBeMissing: true,
  stoppedBy: null,
  example: { fact: 'satisfaction', op: 'atMost', rating: 2 },
  read: (past) => {
    const { satisfaction: feedback, createdAt } = past.history;
    if (feedback === null) return unknownFact(past);
    if (feedback.rating !== null && feedback.ratedAt === null && !past.isPresent) return unknownFact(past);
    const ratedAt = feedback.ratedAt ?? createdAt;
    return ratedAt <= past.at ? known(past, feedback.rating, ratedAt) : known(past, null, createdAt);
  },
};

const vipCustomer: FactDefinition<'vipCustomer'> = {
  kind: 'flag',
  source: 'site',
  history: 'nearly',
  meaning: "The reporter or the organisation is on the site's list of VIP customers, as the list is today.",
  canBeMissing: false,
  stoppedBy: null,
  example: { fact: 'vipCustomer', op: 'isTrue' },
  read: (past) => {
    const { vipCustomer: vip, createdAt } = past.history;
    return vip === null ? unknownFact(past) : known(past, vip, createdAt);
  },
};

export const customerFacts: FactDefinitions<Customer> = {
  timeSinceAnswered,
  unansweredComments,
  oldestUnanswered,
  customerWords,
  satisfaction,
  vipCustomer,
};
