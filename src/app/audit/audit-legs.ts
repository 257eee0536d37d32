import { isOpenLeg, type LegClock } from '../../domain/provider/leg';
import { isOpen } from '../../domain/escalation/stage';
import type { Instant } from '../../domain/time';
import { agendaWrite, rank } from '../decision-writes';
import { partKey } from '../load-escalation';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import type { Finding } from './finding';

/**
 * Of escalations that have, or had, cases with providers: one that waits for a provider and has no clock in its
 * head. A clock that is gone is due at once: rather somebody is told too early than nobody at all.
 */
export async function auditLegs(
  ports: Ports,
  heads: readonly Stored<'escalation'>[],
  now: Instant,
): Promise<readonly Finding[]> {
  const doubtful = await judge(
    ports,
    heads.filter(({ row }) => row.legs !== undefined && isOpen(row.stage) && !row.frozen),
    now,
  );
  if (doubtful.length === 0) return [];
  // What an index showed is read again by key where it looks wrong.
  const again = await ports.store.getMany(
    doubtful.map(({ id }) => ({ entity: 'escalation' as const, key: id })),
  );
  return judge(
    ports,
    again.filter((head) => head !== undefined),
    now,
  );
}

async function judge(
  ports: Ports,
  heads: readonly Stored<'escalation'>[],
  now: Instant,
): Promise<readonly Finding[]> {
  if (heads.length === 0) return [];
  const parts = await ports.store.getMany(
    heads.map(({ key }) => ({ entity: 'part' as const, key: partKey(key, 'legs') })),
  );
  return heads.flatMap(({ key, row, rev }, index): Finding[] => {
    const part = parts[index]?.row;
    if (part?.name !== 'legs') return [];
    const known = new Set((row.legs ?? []).map(({ id }) => id));
    const missing = part.body.legs
      .filter((leg) => isOpenLeg(leg) && leg.turn === 'theirs' && !known.has(leg.id))
      .map(({ id, turnSince }): LegClock => ({ id, since: turnSince, dueAt: now, missed: false }));
    if (missing.length === 0) return [];
    const dueAt = Math.min(row.dueAt, now);
    const repair = [
      {
        put: 'escalation' as const,
        key,
        row: { ...row, legs: [...(row.legs ?? []), ...missing], dueAt },
        rev,
      },
      agendaWrite('escalation', key, dueAt, rank(row.severity)),
    ];
    return [{ kind: 'orphan', what: 'leg', id: key, repair }];
  });
}
