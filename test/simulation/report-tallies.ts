import { Coverage } from './coverage';
import type { Tally } from './tally';

/** The tables of a simulation for people: plans with what they broke, and where processes were killed. */
export function reportTallies(tallies: readonly Tally[]): {
  readonly lines: readonly string[];
  readonly untried: readonly string[];
} {
  const coverage = new Coverage();
  for (const { places } of tallies) coverage.add(places);
  const untried = coverage.untried();
  const places = [...coverage.places].sort(([a], [b]) => a.localeCompare(b));
  return {
    untried,
    lines: [
      row('plan', ['trials', 'faults each', 'steps each', 'doubled', 'lost', 'wrong']),
      ...tallies.map((tally) => {
        const runs = tally.trials + tally.calmer;
        return row(tally.plan, [
          tally.trials.toLocaleString('en'),
          (tally.faults / runs).toFixed(1),
          (tally.steps / runs).toFixed(0),
          String(tally.doubled),
          String(tally.lost),
          String(tally.wrong),
        ]);
      }),
      '',
      `${places.length} crash points: the process died so often before, after and by timeout of each step (${untried.length} never tried)`,
      row('where', ['reached', 'before', 'after', 'timeout']),
      ...places.map(([name, { reached, before, after, timeout }]) =>
        row(
          name,
          [reached, before, after, timeout].map((count) => count.toLocaleString('en')),
        ),
      ),
    ],
  };
}

const row = (name: string, cells: readonly string[]): string =>
  name.padEnd(62) + cells.map((cell) => cell.padStart(12)).join('');
