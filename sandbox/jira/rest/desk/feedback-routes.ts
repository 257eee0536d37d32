import { FIELD } from '../../fields/field-ids';
import type { Issue } from '../../site/site-data';
import { bodyOf, created, ok } from '../call';
import type { Answer, Call } from '../call';
import { deskRefusal } from '../refusal';
import type { Route } from '../router';
import { seenRequest } from './seen-request';

type Bean = Readonly<Record<string, unknown>>;

const feedbackBean = (issue: Issue): Bean => ({
  type: 'csat',
  rating: issue.values[FIELD.satisfaction],
});

function getFeedback(call: Call): Answer {
  const { issue } = seenRequest(call);
  if (typeof issue.values[FIELD.satisfaction] !== 'number')
    throw deskRefusal(404, 'There is no feedback for this request.');
  return ok(feedbackBean(issue));
}

/** What the reporter says of a request; said again, it takes the place of what was said before. */
function postFeedback(call: Call): Answer {
  const { issue } = seenRequest(call);
  if (issue.values['reporter'] !== call.viewer.accountId)
    throw deskRefusal(403, 'Only the reporter can give feedback on a request.');
  const { type, rating } = bodyOf(call);
  if (type !== 'csat') throw deskRefusal(400, "The type of feedback must be 'csat'.");
  if (typeof rating !== 'number' || !Number.isInteger(rating) || rating < 1 || rating > 5)
    throw deskRefusal(400, 'The rating must be a whole number from 1 to 5.');
  issue.values[FIELD.satisfaction] = rating;
  issue.values[FIELD.satisfactionDate] = call.view.now;
  return created(feedbackBean(issue));
}

const FEEDBACK = '/rest/servicedeskapi/request/:issueIdOrKey/feedback';

export const FEEDBACK_ROUTES: readonly Route[] = [
  { method: 'GET', path: FEEDBACK, handle: getFeedback },
  { method: 'POST', path: FEEDBACK, handle: postFeedback },
];
