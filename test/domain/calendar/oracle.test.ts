import { describe, expect, it } from '@jest/globals';
import { compareAtJump } from './compare-with-oracle';
import { MINUTE, clockJumps, wallClock } from './minute-oracle';

// A year in which every kind of change occurs, Ramadan pairs included; bench/calendar-oracle.ts runs every change of every zone from 2020 to 2037.
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2027, 0, 1);

/** One change for each clock reading at which clocks jump and length of the jump. */
function kindsOfJump(): { zone: string; jump: number }[] {
  const kinds = new Map<string, { zone: string; jump: number }>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const read = wallClock(zone);
    for (const jump of clockJumps(zone, FROM, TO)) {
      const before = read(jump - MINUTE) + MINUTE;
      const kind = `${new Date(before).toISOString().slice(11)} ${read(jump) - before}`;
      if (!kinds.has(kind)) kinds.set(kind, { zone, jump });
    }
  }
  return [...kinds.values()];
}

describe('working time beside minutes counted one by one', () => {
  it('agrees at every kind of change that clocks make in a year, with six kinds of opening hours', () => {
    const results = kindsOfJump().map(({ zone, jump }) => compareAtJump(zone, jump));
    expect(results.flatMap((result) => result.differences).slice(0, 10)).toEqual([]);
    expect(results.length).toBeGreaterThan(10);
  });
});
