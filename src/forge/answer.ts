import type { Reply } from '../contract/calls';
import { JiraUnavailable } from '../app/ports/desk';
import type { EngineLog } from '../app/ports/ports';
import { StorageUnavailable } from '../app/ports/store';
import { fail, type Problem, type Result } from '../domain/problem';
import { JiraRefused, OddAnswer } from '../jira/jira-answer';
import { LostPlace } from './storage/lost-place';
import { RowTooLarge } from './storage/row-too-large';

/** The one way out of a call: a value, a problem with a code, and nothing of what went wrong inside but to the log. */
export async function answer<T>(
  log: EngineLog,
  call: string,
  work: () => Promise<Result<T>>,
): Promise<Reply<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, problem: problemOf(log, call, error) };
  }
}

function problemOf(log: EngineLog, call: string, error: unknown): Problem {
  if (error instanceof JiraUnavailable) {
    log.warn(`${call}: ${error.message}`);
    return error.kind === 'rate-limited'
      ? fail('rate-limited', 'Jira’s quota is used up for now; nothing was lost.').problem
      : fail('jira-unavailable', 'Jira does not answer for now.').problem;
  }
  if (error instanceof StorageUnavailable) {
    log.warn(`${call}: ${error.message}`);
    return fail('storage-unavailable', 'The storage does not answer for now.').problem;
  }
  if (error instanceof RowTooLarge) {
    log.warn(`${call}: ${error.message}`);
    return fail('too-large', 'This is more than one record can hold.').problem;
  }
  if (error instanceof LostPlace)
    return fail('invalid', 'This list cannot go on from there.', [
      { path: 'cursor', message: 'Open the list anew.' },
    ]).problem;
  if (error instanceof JiraRefused || error instanceof OddAnswer) {
    log.error(`${call}: ${error.message}`);
    return fail('jira-unavailable', 'Jira refused this for now, or answered what is not understood.').problem;
  }
  log.error(`${call} failed`, error);
  return fail('internal', 'This did not work; the details are in the engine log.').problem;
}
