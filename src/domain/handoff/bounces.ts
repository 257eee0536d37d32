import type { Handoff } from './handoff';

type Move = Pick<Handoff, 'from' | 'to' | 'state'>;

/** What became of the hand-offs from one team to another. `returned` counts those that nobody answered, too. */
export interface PairCount {
  readonly from: string | null;
  readonly to: string;
  readonly offered: number;
  readonly accepted: number;
  readonly returned: number;
}

const CAME_BACK: ReadonlySet<string> = new Set(['returned', 'expired']);

/** The bounce ledger of a work item: by pair of teams, in the order in which they first met. What the sender withdrew counts for nothing. */
export function pairLedger(history: readonly Move[]): readonly PairCount[] {
  const pairs = new Map<string, PairCount>();
  for (const { from, to, state } of history) {
    if (state === 'withdrawn') continue;
    const key = JSON.stringify([from, to]);
    const known = pairs.get(key) ?? { from, to, offered: 0, accepted: 0, returned: 0 };
    pairs.set(key, {
      ...known,
      offered: known.offered + 1,
      accepted: known.accepted + (state === 'accepted' ? 1 : 0),
      returned: known.returned + (CAME_BACK.has(state) ? 1 : 0),
    });
  }
  return [...pairs.values()];
}

/** So often may a work item come back between two teams before their leads are told. */
export const PING_PONG_AT = 2;

/**
 * How often a work item came back between two teams, either way round: offers that were returned or not answered, and moves to the one
 * it had been taken over from.
 */
export function comingsBack(history: readonly Move[], one: string | null, other: string): number {
  const between = history.filter(
    ({ from, to }) => (from === one && to === other) || (from === other && to === one),
  );
  let last: string | null | undefined;
  let count = 0;
  for (const { from, to, state } of between) {
    if (CAME_BACK.has(state)) count += 1;
    if (state !== 'accepted') continue;
    if (last !== undefined && last === to) count += 1;
    last = from;
  }
  return count;
}

/** The same with one of its hand-offs ended so: the new count where that brings the work item back once more, else 0. */
export function broughtBack(history: readonly Handoff[], ended: Handoff): number {
  const before = comingsBack(history, ended.from, ended.to);
  const after = comingsBack(
    history.map((one) => (one.id === ended.id ? ended : one)),
    ended.from,
    ended.to,
  );
  return after > before ? after : 0;
}
