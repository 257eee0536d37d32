import { InvocationError, InvocationErrorCode } from '@forge/events';
import * as v from 'valibot';
import { JiraUnavailable } from '../app/ports/desk';
import type { EngineLog } from '../app/ports/ports';
import { StorageUnavailable } from '../app/ports/store';

const RETRY_SECONDS = 30;
/** The platform waits no longer than this, and repeats an event no more than four times. */
const LONGEST_RETRY_SECONDS = 900;
const MOST_RETRIES = 3;

const delivered = v.object({ retryContext: v.nullish(v.object({ retryCount: v.number() }), null) });

/**
 * Runs what an event or a message asks for. An outage is answered with the platform's request to come again; a defect is not, for it
 * would come again for a day: it is logged, and sweep and reconcile find what was to be done.
 */
export async function retryWhereRight(
  log: EngineLog,
  what: string,
  sent: unknown,
  work: () => Promise<unknown>,
): Promise<unknown> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const retryAfter = secondsUntilRetry(error);
    const before = v.safeParse(delivered, sent);
    const retries = before.success ? (before.output.retryContext?.retryCount ?? 0) : 0;
    if (retryAfter === undefined || retries >= MOST_RETRIES) {
      log.error(`${what} failed`, error);
      return undefined;
    }
    log.warn(
      `${what} comes again in ${retryAfter} s: ${error instanceof Error ? error.message : String(error)}`,
    );
    return new InvocationError({ retryAfter, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
}

function secondsUntilRetry(error: unknown): number | undefined {
  if (error instanceof StorageUnavailable) return RETRY_SECONDS;
  if (!(error instanceof JiraUnavailable)) return undefined;
  const wait = Math.ceil((error.retryAt - Date.now()) / 1000);
  return Math.min(LONGEST_RETRY_SECONDS, Math.max(RETRY_SECONDS, wait));
}
