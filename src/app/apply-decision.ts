import type { Decision } from '../domain/escalation/decision';
import { isOpen } from '../domain/escalation/stage';
import { decisionWrites, type Deciding } from './decision-writes';
import { legWrites } from './provider/leg-writes';
import { clocksOf, PART_NAMES, partKey, type LoadedEscalation } from './load-escalation';
import type { Ports } from './ports/ports';
import type { Store, Write } from './ports/store';
import type { PartRow } from './rows';

/**
 * Writes a decision, all or nothing, and asks for its effects to be worked on at once. `conflict`: somebody else changed the
 * escalation since it was loaded; load and decide again.
 */
export async function applyDecision(
  ports: Ports,
  loaded: LoadedEscalation,
  decision: Decision,
  deciding: Deciding,
  dutyRevs: Readonly<Record<string, number>> = {},
  more: readonly Write[] = [],
): Promise<'applied' | 'conflict'> {
  const { rev, partRevs, state } = loaded;
  const { pinned = state.parts.pinned } = decision.parts;
  const after = pinned === state.parts.pinned ? loaded.after : clocksOf(pinned, deciding.now);
  const pin = decision.parts.pinned === undefined ? loaded.pin : undefined;
  const ends = isOpen(state.head.stage) && !isOpen(decision.next.stage);
  const writes = [
    ...decisionWrites(decision, pinned, after, { rev, partRevs, dutyRevs, pin }, deciding),
    ...firstRevisions(loaded, decision),
    ...legWrites(state, decision),
    ...(ends ? await freeSubject(ports.store, decision) : []),
    ...more,
  ];
  const outcome = await ports.store.transact(writes);
  if (outcome === 'applied') await lookSoon(ports, writes);
  return outcome;
}

/** What a part was first is kept beside it when it is first changed; later revisions are kept as they are written. */
export function firstRevisions({ state, partRevs }: LoadedEscalation, { next, parts }: Decision): Write[] {
  return PART_NAMES.flatMap((name): Write[] => {
    if (parts[name] === undefined || partRevs[name] !== 1) return [];
    const row = { escId: next.id, name, body: state.parts[name] } as PartRow;
    return [{ put: 'part', key: partKey(next.id, name, 1), row, rev: 0 }];
  });
}

/** An ended escalation lets its subject go in the same transaction, so that the next request opens a new one. */
async function freeSubject(store: Store, { next }: Decision): Promise<Write[]> {
  const subject = await store.get('subject', next.subjectId);
  if (!subject || subject.row.openId !== next.id) return [];
  return [
    {
      put: 'subject',
      key: next.subjectId,
      row: { ...subject.row, openId: null, lastId: next.id },
      rev: subject.rev,
    },
  ];
}

/** Losing this push is harmless: the agenda row stays due and the sweep finds it. */
export async function lookSoon(ports: Ports, writes: readonly Write[]): Promise<void> {
  const looks = writes.flatMap((write) =>
    'put' in write && write.put === 'agenda' && write.row.type === 'effect'
      ? [{ look: write.key, delaySeconds: 0 }]
      : [],
  );
  if (looks.length === 0) return;
  try {
    await ports.later.push(looks);
  } catch (error) {
    ports.log.warn(`effects wait for the next sweep, the queue did not take them: ${String(error)}`);
  }
}
