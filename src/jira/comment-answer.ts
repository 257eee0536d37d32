import * as v from 'valibot';
import { jiraUser } from './jira-shapes';
import { jiraTime } from './jira-time';

/** A comment; `jsdPublic` says whether customers see it. Where Jira does not say so, they are taken not to. */
export const commentAnswer = v.object({
  id: v.string(),
  created: jiraTime,
  author: v.nullish(jiraUser, null),
  body: v.optional(v.unknown(), null),
  jsdPublic: v.nullish(v.boolean(), false),
});
export type CommentAnswer = v.InferOutput<typeof commentAnswer>;

export const commentPage = v.object({
  total: v.nullish(v.number(), 0),
  comments: v.array(commentAnswer),
});
