import type { Alarm } from './judge-firings';

export interface Overlap {
  /** Incidents that another criterion fired on too, by its id. */
  readonly shared: Readonly<Record<string, number>>;
  /** Incidents that no other criterion fired on. */
  readonly alone: number;
}

/** How far criteria say the same, in distinct incidents; alarms and ids in the criteria's order. */
export function overlapsOf(
  alarms: readonly (readonly Alarm[])[],
  ids: readonly string[],
): readonly Overlap[] {
  const firedOn = new Map<string, number[]>();
  for (const [place, own] of alarms.entries()) {
    for (const { id } of own) {
      const places = firedOn.get(id);
      if (places === undefined) firedOn.set(id, [place]);
      else if (places.at(-1) !== place) places.push(place);
    }
  }
  const overlaps = ids.map((): { shared: Record<string, number>; alone: number } => ({
    shared: {},
    alone: 0,
  }));
  for (const places of firedOn.values()) {
    for (const place of places) {
      const own = overlaps[place];
      if (own === undefined) continue;
      if (places.length === 1) own.alone++;
      for (const other of places) {
        const id = ids[other];
        if (other !== place && id !== undefined) own.shared[id] = (own.shared[id] ?? 0) + 1;
      }
    }
  }
  return overlaps;
}
