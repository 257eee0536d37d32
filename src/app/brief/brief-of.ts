import type { Brief } from '../../contract/brief-view';
import { executiveBrief } from '../../domain/communication/executive-brief';
import { promiseDue } from '../../domain/escalation/due-times';
import { FAR, type Instant } from '../../domain/time';
import { readJournalBack } from '../communication/read-journal-since';
import { loadRecord } from '../issue-view/load-record';
import { clocksOf } from '../load-escalation';
import type { Store } from '../ports/store';
import { readDuties } from '../review/read-duties';

/** One record in brief. `since` null: what changed since the last update to executives, or since it was opened. */
export async function briefOf(
  store: Store,
  escalationId: string,
  words: { readonly key: string; readonly summary: string },
  given: { readonly by: string; readonly since: Instant | null; readonly now: Instant },
): Promise<Brief> {
  const { by, since, now } = given;
  const { head, parts, duties } = await loadRecord(store, escalationId, by);
  const isWhole = parts.plan.actions.every(({ id }) => duties.has(id));
  const back = since ?? head.updatedAt?.executives ?? head.openedAt;
  const [journal, actions] = await Promise.all([
    readJournalBack(store, escalationId, back),
    // Of a long plan the record is loaded with the first actions alone.
    isWhole ? [...duties.values()] : readDuties(store, escalationId),
  ]);
  const customerDue = promiseDue(head, 'customer', parts.pinned, clocksOf(parts.pinned, now));
  const record = { head, parts, duties: actions };
  return {
    ...words,
    escalationId,
    ordinal: Number(escalationId.slice(escalationId.lastIndexOf('-') + 1)),
    severity: head.severity,
    sections: executiveBrief(record, journal, customerDue < FAR ? customerDue : null, now, since),
  };
}
