import { ForgeKvsAPIError, ForgeKvsError } from '@forge/kvs';
import { StorageUnavailable } from '../../app/ports/store';

/** Of two writers of one key the later one hears this; a condition that does not hold any more is answered likewise. */
const CONFLICT_CODES: ReadonlySet<string> = new Set([
  'KEY_CONFLICT',
  'CONDITION_FAILED',
  'CONDITIONAL_CHECK_FAILED',
  'TRANSACTION_CONFLICT',
]);

/**
 * One request to the storage. What it refuses (4xx) is passed on; an answer that did not come, or came as an outage, says nothing
 * about the write.
 * @throws StorageUnavailable
 */
export async function askStorage<T>(what: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (isRefusal(error)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StorageUnavailable(`The storage did not answer (${what}): ${reason}`, { cause: error });
  }
}

/** The storage says no for good: the request itself, or a condition in it, is at fault. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof ForgeKvsError)) return false;
  if (!(error instanceof ForgeKvsAPIError)) return true;
  const { status } = error.responseDetails;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}

/** The cursor of another list, of none, or of one that is gone. */
export const isLostPlace = (error: unknown): boolean =>
  error instanceof ForgeKvsAPIError && error.responseDetails.status === 400;

export function isConflict(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  return error.responseDetails.status === 409 || CONFLICT_CODES.has(error.code);
}
