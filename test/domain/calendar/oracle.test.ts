import { describe, expect, it } from '@jest/globals';
import { compareAtJump, distinctZones } from './compare-with-oracle';
import { clockJumps, wallClock } from './minute-oracle';

// A year in which every kind of change occurs, Ramadan pairs included; bench/calendar-oracle.ts runs 2020 to 2037 for every zone.
const FROM = Date.UTC(2026, 0, 1);
const TO = Date.UTC(2027, 0, 1);

describe('working time beside minutes counted one by one', () => {
  it('agrees at every change of every distinct clock of a year, with six kinds of opening hours', () => {
    const jumps = new Map<string, number[]>();
    const zones = distinctZones((zone) => {
      const found = clockJumps(zone, FROM, TO);
      jumps.set(zone, found);
      const read = wallClock(zone);
      return found.map((at) => `${at}:${read(at) - at}`);
    });
    const results = zones.flatMap(({ zone }) =>
      (jumps.get(zone) ?? []).map((jump) => compareAtJump(zone, jump)),
    );
    expect(results.flatMap((result) => result.differences).slice(0, 10)).toEqual([]);
    expect(results.length).toBeGreaterThan(40);
  });
});
