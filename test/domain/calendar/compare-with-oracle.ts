import { buildWorkingTime } from '../../../src/domain/calendar/build-working-time';
import { sixShapes } from './calendar-shapes';
import { MINUTE, countMinutes, dateOf, openAt, readMinutes } from './minute-oracle';

const HALF_WINDOW = 28 * 60 * MINUTE;

/**
 * Compares the table with the minutes counted one by one, from 28 hours before a change of the clock to 28 hours after it,
 * with all six shapes. Returns what differs, in words; `questions` counts what was asked.
 */
export function compareAtJump(zone: string, jump: number): { differences: string[]; questions: number } {
  const from = jump - HALF_WINDOW;
  const readings = readMinutes(zone, from, jump + HALF_WINDOW);
  const days = [dateOf(readings[readings.length / 2 - 1] ?? 0)];
  const differences: string[] = [];
  let questions = 0;
  for (const calendar of sixShapes(zone, days)) {
    const working = buildWorkingTime(calendar, from, jump + HALF_WINDOW);
    const sums = countMinutes(readings, openAt(calendar));
    const expect = (what: string, minute: number, found: number, wanted: number) => {
      questions++;
      if (found !== wanted)
        differences.push(
          `${zone} ${calendar.id} ${new Date(from + minute * MINUTE).toISOString()} ${what}: ${found}, counted ${wanted}`,
        );
    };
    const sum = (minute: number) => sums[minute] ?? 0;
    const centre = readings.length / 2;
    for (let minute = 0; minute < readings.length; minute++) {
      const at = from + minute * MINUTE;
      expect('since the start', minute, working.workingBetween(from, at), sum(minute) * MINUTE);
      expect('open', minute, Number(working.isOpen(at)), sum(minute + 1) - sum(minute));
    }
    for (const start of [centre - 61, centre - 1, centre, centre + 1, centre - 600]) {
      for (const amount of [1, 29, 60, 125, 500]) {
        const end = sums.findIndex((value) => value >= sum(start) + amount);
        if (end >= 0)
          expect(
            `plus ${amount}`,
            start,
            working.addWorking(from + start * MINUTE, amount * MINUTE),
            from + end * MINUTE,
          );
        const begin = sums.findIndex((value) => value >= sum(start) - amount);
        if (begin > 0)
          expect(
            `minus ${amount}`,
            start,
            working.subtractWorking(from + start * MINUTE, amount * MINUTE),
            from + begin * MINUTE,
          );
      }
      const opens = sums.findIndex((value, i) => i >= start && sum(i + 1) > value);
      if (opens >= 0) expect('opens', start, working.nextOpen(from + start * MINUTE), from + opens * MINUTE);
      const closes = sums.findIndex((value, i) => i >= start && i < readings.length && sum(i + 1) === value);
      if (closes >= 0)
        expect('closes', start, working.nextClose(from + start * MINUTE), from + closes * MINUTE);
    }
  }
  return { differences, questions };
}

/** One zone for each history of clock changes in [from, to), since zones that share it cannot differ. */
export function distinctZones(
  jumpsOf: (zone: string) => readonly string[],
): { zone: string; alike: number }[] {
  const byHistory = new Map<string, { zone: string; alike: number }>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const key = jumpsOf(zone).join();
    const known = byHistory.get(key);
    if (known === undefined) byHistory.set(key, { zone, alike: 1 });
    else known.alike++;
  }
  return [...byHistory.values()];
}
