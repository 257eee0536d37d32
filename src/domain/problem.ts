import type { FieldProblem } from './checked';

/** What can go wrong in a way that a person can act on. The texts live in the translations under `problem.<code>`. */
export type ProblemCode =
  | 'invalid' // the input does not have the asked shape; `fields` says where
  | 'forbidden' // the caller may not do this here
  | 'not-found' // there is no such thing, or the caller may not see it: the two are not told apart
  | 'issue-gone' // the work item was deleted or moved out of sight
  | 'project-off' // the project has not switched escalations on
  | 'licence-lapsed' // the app's licence has lapsed: reading goes on, acts do not
  | 'no-ladder' // the playbook names a ladder that does not exist
  | 'wrong-stage' // the escalation is not in a stage that allows this
  | 'already-done' // somebody did it before; nothing was changed
  | 'changed-meanwhile' // somebody else changed it; what was typed is kept by the form
  | 'locked' // the site decides this for all projects
  | 'in-use' // other policies name it; `fields` says which
  | 'too-large' // more than a stored row can hold
  | 'jira-unavailable' // Jira did not answer or refused for now
  | 'storage-unavailable' // the storage did not answer
  | 'rate-limited' // Jira's quota is used up; nothing was lost
  | 'internal'; // a defect of ours; the details are in the engine log only

/** An expected failure, returned as a value. `retry` says whether the same call can succeed later. */
export interface Problem {
  readonly code: ProblemCode;
  /** English, for logs and tests; surfaces show the translation of `code`. */
  readonly message: string;
  readonly fields?: readonly FieldProblem[];
  readonly retry: 'never' | 'later';
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

const TEMPORARY: ReadonlySet<ProblemCode> = new Set([
  'jira-unavailable',
  'storage-unavailable',
  'rate-limited',
  'changed-meanwhile',
  'internal',
]);

export function fail(
  code: ProblemCode,
  message: string,
  fields?: readonly FieldProblem[],
): { readonly ok: false; readonly problem: Problem } {
  const retry = TEMPORARY.has(code) ? 'later' : 'never';
  return { ok: false, problem: fields ? { code, message, fields, retry } : { code, message, retry } };
}
