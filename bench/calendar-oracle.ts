// Every change of every zone's clock from 2020 to 2037 with six kinds of opening hours, and a million random questions, beside minutes counted one by one.
// Usage: node tools/run.mjs bench/calendar-oracle.ts [--from 2020] [--to 2037] [--seed 1] [--random 1000000]
import { parseArgs } from 'node:util';
import { workingTimeOf } from '../src/domain/calendar/working-time-of';
import { sixShapes } from '../test/domain/calendar/calendar-shapes';
import { compareAtJump, distinctZones } from '../test/domain/calendar/compare-with-oracle';
import {
  clockJumps,
  countMinutes,
  MINUTE,
  openAt,
  readMinutes,
  wallClock,
} from '../test/domain/calendar/minute-oracle';

const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '2020' },
    to: { type: 'string', default: '2037' },
    seed: { type: 'string', default: '1' },
    random: { type: 'string', default: '1000000' },
  },
});
const from = Date.UTC(Number(values.from), 0, 1);
const to = Date.UTC(Number(values.to) + 1, 0, 1);

/** A small generator of numbers in [0, below), the same for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const jumps = new Map<string, number[]>();
const zones = distinctZones((zone) => {
  const found = clockJumps(zone, from, to);
  jumps.set(zone, found);
  const read = wallClock(zone);
  return found.map((at) => `${at}:${read(at) - at}:${read(at - MINUTE) - at}`);
});
const all = [...jumps.values()].flat().length;
console.log(
  `Zone data ${process.versions.tz ?? 'unknown'}: ${jumps.size} zones, ${all} changes, ${zones.length} distinct histories`,
);

const differences: string[] = [];
let atJumps = 0;
let compared = 0;
for (const [zone, found] of jumps) {
  for (const jump of found) {
    const result = compareAtJump(zone, jump);
    differences.push(...result.differences);
    atJumps += result.questions;
    compared++;
  }
}
console.log(
  `${compared} changes × 6 kinds of hours: ${atJumps} questions, ${differences.length} differences`,
);

const random = randomFrom(Number(values.seed));
const perTable = Math.ceil(Number(values.random) / (zones.length * 6));
let asked = 0;
for (const { zone } of zones) {
  const year = Number(values.from) + random(Number(values.to) - Number(values.from) + 1);
  const start = Date.UTC(year, 0, 1);
  const readings = readMinutes(zone, start, Date.UTC(year + 1, 0, 1));
  for (const calendar of sixShapes(zone, [`${year}-03-29`])) {
    const sums = countMinutes(readings, openAt(calendar));
    const working = workingTimeOf(calendar, start);
    for (let n = 0; n < perTable; n += 2, asked += 2) {
      const a = random(readings.length);
      const b = random(readings.length);
      const counted = ((sums[b] ?? 0) - (sums[a] ?? 0)) * MINUTE;
      const found = working.workingBetween(start + a * MINUTE, start + b * MINUTE);
      if (found !== counted)
        differences.push(`${zone} ${calendar.id} ${year} minute ${a} to ${b}: ${found}, counted ${counted}`);
      const later = Math.max(a, b);
      const amount = Math.abs(counted);
      // the first minute by which as much has been counted
      let end = Math.min(a, b);
      if (amount > 0) {
        let low = end;
        let high = later;
        const wanted = (sums[end] ?? 0) + amount / MINUTE;
        while (low < high) {
          const middle = (low + high) >>> 1;
          if ((sums[middle] ?? 0) >= wanted) high = middle;
          else low = middle + 1;
        }
        end = low;
      }
      const added = working.addWorking(start + Math.min(a, b) * MINUTE, amount);
      if (added !== start + end * MINUTE)
        differences.push(`${zone} ${calendar.id} ${year} minute ${Math.min(a, b)} plus ${amount}: ${added}`);
    }
  }
}
console.log(`${asked} random questions`);
differences.slice(0, 20).forEach((difference) => console.log(difference));
const failed = differences.length;
console.log(`${atJumps + asked - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
