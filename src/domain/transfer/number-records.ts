/** Something of a work item that is named by a number, and by when it began. */
export interface Numbered {
  readonly ordinal: number;
  readonly at: number;
}

export interface Numbering {
  /** Number here, by number there. */
  readonly to: ReadonlyMap<number, number>;
  /** Numbers there of what is here already: one work item has no two that began at the same instant. */
  readonly there: ReadonlySet<number>;
  /** The highest number given away afterwards. */
  readonly count: number;
}

/**
 * Which numbers the records (or hand-offs) of a work item get here: their own where it is free, else the next one. `count` is how many
 * numbers were given away before, of which some may be gone.
 */
export function numberRecords(
  here: readonly Numbered[],
  count: number,
  brought: readonly Numbered[],
): Numbering {
  const to = new Map<number, number>();
  const there = new Set<number>();
  const taken = new Set(here.map(({ ordinal }) => ordinal));
  for (const { ordinal, at } of brought) {
    const same = here.find((one) => one.at === at);
    if (!same) continue;
    to.set(ordinal, same.ordinal);
    there.add(ordinal);
  }
  const fresh = brought.filter(({ ordinal }) => !there.has(ordinal)).sort((a, b) => a.at - b.at);
  for (const { ordinal } of fresh.filter((one) => !taken.has(one.ordinal))) {
    to.set(ordinal, ordinal);
    taken.add(ordinal);
  }
  let last = Math.max(count, ...taken, 0);
  for (const { ordinal } of fresh.filter((one) => !to.has(one.ordinal))) {
    last += 1;
    to.set(ordinal, last);
  }
  return { to, there, count: last };
}
