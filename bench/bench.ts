import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { readBenchOptions } from './bench-options';
import { backtestFigures } from './figures/backtest-figures';
import { bigRecordFigures } from './figures/big-record-figures';
import { bundleFigures } from './figures/bundle-figures';
import { calendarFigures } from './figures/calendar-figures';
import { criteriaFigures } from './figures/criteria-figures';
import type { Figure } from './figures/figure';
import { loadFigures } from './figures/load-figures';
import { quotaFigures } from './figures/quota-figures';
import { reportFigures } from './figures/report-figures';
import { siteFigures } from './figures/site-figures';

type Measure = (say: (line: string) => void) => readonly Figure[] | Promise<readonly Figure[]>;

/** What is measured together, quickest first, with the figures that come of it. */
const MEASURES: readonly { readonly ids: readonly string[]; readonly measure: Measure }[] = [
  { ids: ['P5'], measure: criteriaFigures },
  { ids: ['P6'], measure: calendarFigures },
  { ids: ['P7', 'P9'], measure: bundleFigures },
  { ids: ['P1', 'P2', 'P9'], measure: siteFigures },
  { ids: ['P1', 'P9'], measure: bigRecordFigures },
  { ids: ['P1', 'P9'], measure: reportFigures },
  { ids: ['P10'], measure: quotaFigures },
  { ids: ['P11'], measure: backtestFigures },
  { ids: ['P1', 'P3', 'P4', 'P8', 'P12'], measure: loadFigures },
];

const { json, only } = readBenchOptions(process.argv.slice(2));
const wanted = (id: string): boolean => only.length === 0 || only.includes(id);
const begun = performance.now();
const say = (line: string): void =>
  console.log(`  ${Math.round((performance.now() - begun) / 1_000)} s … ${line}`);

console.log(
  `Node ${process.version}, time zones ${process.versions.tz ?? 'unknown'}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
);
const figures: Figure[] = [];
for (const { ids, measure } of MEASURES) {
  if (!ids.some(wanted)) continue;
  for (const figure of await measure(say)) {
    if (!wanted(figure.id)) continue;
    figures.push(figure);
    print(figure);
  }
}
if (json !== null) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
const judged = figures.filter(({ met }) => met !== null);
const passed = judged.filter(({ met }) => met).length;
console.log(`${passed} passed, ${judged.length - passed} failed`);
process.exitCode = passed === judged.length ? 0 : 1;

function print({ id, what, value, unit, goal, met, peers }: Figure): void {
  const beside = Object.entries(peers).map(([name, other]) => `${name} ${other.toLocaleString('en')}`);
  const verdict = met === null ? 'stated' : met ? 'met   ' : 'MISSED';
  const bound = met === null ? '' : ` (${goal})`;
  console.log(
    `${verdict} ${id.padEnd(3)} ${what}: ${value.toLocaleString('en')} ${unit}${bound}${beside.length > 0 ? ` · ${beside.join(', ')}` : ''}`,
  );
}
