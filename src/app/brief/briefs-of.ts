import type { Brief } from '../../contract/brief-view';
import { executiveBrief, type BriefedRecord } from '../../domain/communication/executive-brief';
import { promiseDue } from '../../domain/escalation/due-times';
import type { Duty } from '../../domain/escalation/duty';
import { EMPTY_ASSESSMENT, type Parts } from '../../domain/escalation/parts';
import { EMPTY_PLAN } from '../../domain/escalation/plan';
import type { PinnedPolicy, PolicySet } from '../../domain/policy/policy-set';
import { FAR, type Instant } from '../../domain/time';
import { pinsOf } from '../center/read-pins';
import { sharedClocks } from '../center/shared-clocks';
import { readJournalBack } from '../communication/read-journal-since';
import { partKey } from '../load-escalation';
import type { Store } from '../ports/store';
import { readDuties } from '../review/read-duties';
import type { EscalationRow } from '../rows';

/** Of a plan with more actions than this, what is owed is found by index: 100 in a request rather than 25. */
const MOST_BY_KEY = 50;

interface Given {
  readonly store: Store;
  readonly policies: PolicySet;
  readonly now: Instant;
  /** Null: what changed since the last update to executives, or since it was opened. */
  readonly since: Instant | null;
}

export interface Briefed {
  readonly head: EscalationRow;
  readonly words: { readonly key: string; readonly summary: string };
}

/** Records in brief: their words are one read for all, and so is what is owed in them; a journal is read where anything happened since. */
export async function briefsOf(given: Given, records: readonly Briefed[]): Promise<readonly Brief[]> {
  const { store, policies, now, since } = given;
  const heads = records.map(({ head }) => head);
  const pins = pinsOf(heads, policies);
  const partRefs = heads.flatMap(({ id }) => [
    { entity: 'part' as const, key: partKey(id, 'assessment') },
    { entity: 'part' as const, key: partKey(id, 'plan') },
  ]);
  const rows = await store.getMany([...partRefs, ...pins.refs]);
  const pinnedOf = await pins.read(store);
  const parts = heads.map((head, index) => {
    const assessment = rows[2 * index]?.row;
    const plan = rows[2 * index + 1]?.row;
    return {
      assessment: assessment?.name === 'assessment' ? assessment.body : EMPTY_ASSESSMENT,
      plan: plan?.name === 'plan' ? plan.body : EMPTY_PLAN,
      pinned: pinnedOf(head),
    };
  });
  const actionsOf = await readActions(store, heads, parts);
  const clockOf = sharedClocks(now);
  return Promise.all(
    records.map(async ({ head, words }, index): Promise<Brief> => {
      const own = parts[index];
      if (!own) throw new Error('A record of a brief lost its words');
      const back = since ?? head.updatedAt?.executives ?? head.openedAt;
      const journal = head.lastAt < back ? [] : await readJournalBack(store, head.id, back);
      const record: BriefedRecord = { head, parts: own, duties: await actionsOf(head.id) };
      const customerDue = promiseDue(head, 'customer', own.pinned, clockOf(own.pinned).after);
      return {
        ...words,
        escalationId: head.id,
        ordinal: head.ordinal,
        severity: head.severity,
        sections: executiveBrief(record, journal, customerDue < FAR ? customerDue : null, now, since),
      };
    }),
  );
}

type Read = Pick<Parts, 'assessment' | 'plan'> & { readonly pinned: PinnedPolicy };

async function readActions(
  store: Store,
  heads: readonly EscalationRow[],
  parts: readonly Read[],
): Promise<(id: string) => Promise<readonly Duty[]>> {
  const isLong = (index: number): boolean => (parts[index]?.plan.actions.length ?? 0) > MOST_BY_KEY;
  const ids = parts.flatMap(({ plan }, index) => (isLong(index) ? [] : plan.actions.map(({ id }) => id)));
  const rows = await store.getMany(ids.map((key) => ({ entity: 'duty' as const, key })));
  const long = new Set(heads.flatMap(({ id }, index) => (isLong(index) ? [id] : [])));
  return (id) =>
    long.has(id)
      ? readDuties(store, id)
      : Promise.resolve(rows.flatMap((found) => (found?.row.escId === id ? [found.row] : [])));
}
