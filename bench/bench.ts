import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { backtestFigures } from './figures/backtest-figures';
import { bundleFigures } from './figures/bundle-figures';
import { calendarFigures } from './figures/calendar-figures';
import { criteriaFigures } from './figures/criteria-figures';
import type { Figure } from './figures/figure';
import { siteFigures } from './figures/site-figures';

const [flag, out] = process.argv.slice(2);
if (flag !== undefined && (flag !== '--json' || out === undefined))
  throw new Error('Usage: npm run bench [-- --json OUT]');

console.log(
  `Node ${process.version}, time zones ${process.versions.tz ?? 'unknown'}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
);
const figures: Figure[] = [];
for (const measure of [criteriaFigures, calendarFigures, bundleFigures, siteFigures, backtestFigures]) {
  for (const figure of await measure()) {
    figures.push(figure);
    const { id, what, value, unit, goal, met, peers } = figure;
    const beside = Object.entries(peers).map(([name, other]) => `${name} ${other}`);
    const verdict = met === null ? 'stated' : met ? 'met   ' : 'MISSED';
    console.log(
      `${verdict} ${id.padEnd(3)} ${what}: ${value.toLocaleString('en')} ${unit} (${goal})${beside.length > 0 ? ` · ${beside.join(', ')}` : ''}`,
    );
  }
}
if (out !== undefined) writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`);
const judged = figures.filter(({ met }) => met !== null);
const passed = judged.filter(({ met }) => met).length;
console.log(`${passed} passed, ${judged.length - passed} failed`);
process.exitCode = passed === judged.length ? 0 : 1;
