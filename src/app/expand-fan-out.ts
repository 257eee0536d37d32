import type { Effect } from '../domain/escalation/effect';
import { agendaKey, agendaWrite, effectWrites } from './decision-writes';
import { LOOK_BUDGET_MS } from './look-budget';
import type { Ports } from './ports/ports';
import type { Stored, Write } from './ports/store';
import type { EffectRow } from './rows';

/** So many children are written at once: two rows each, and the parent, fit a transaction. */
const PAGE = 10;

/**
 * Writes the effects of a fan-out as rows of their own, a page a transaction, each guarded by the fan-out's revision: two workers
 * cannot both write a page, and a worker that dies, or whose time ends, leaves the rest to the next.
 */
export async function expandFanOut(
  ports: Ports,
  found: Stored<'effect'>,
  effects: readonly Effect[],
): Promise<readonly string[]> {
  const looks: string[] = [];
  let { row, rev } = found;
  let left = effects;
  while (left.length > 0 || row.state === 'pending') {
    const page = left.slice(0, PAGE);
    left = left.slice(PAGE);
    const now = ports.clock.now();
    const finished = left.length === 0;
    row = { ...row, work: { kind: 'fan-out', effects: left }, state: finished ? 'done' : 'pending' };
    const agenda: Write = finished
      ? { remove: 'agenda', key: agendaKey('effect', row.id) }
      : agendaWrite('effect', row.id, now, row.rank);
    const children = page.map((effect): EffectRow => ({
      ...row,
      id: effect.id,
      recipient: effect.kind === 'mail' ? effect.person : null,
      state: 'pending',
      dueAt: now,
      work: effect,
    }));
    const writes: Write[] = [
      { put: 'effect', key: found.key, row, rev },
      agenda,
      ...children.flatMap((child) => effectWrites(child, child.rank)),
    ];
    if ((await ports.store.transact(writes)) === 'conflict') return looks;
    rev += 1;
    looks.push(...page.map((effect) => agendaKey('effect', effect.id)));
    if (left.length > 0 && ports.clock.remainingMs() < LOOK_BUDGET_MS) return looks;
  }
  return looks;
}
