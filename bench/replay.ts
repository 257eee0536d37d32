import { createWriteStream, writeFileSync } from 'node:fs';
import { readLogAloud } from '../sandbox/log/read-log-aloud';
import { DAY } from '../src/domain/time';
import { replayHistory } from './replay/replay-history';
import { DEFAULT_SPAN, readReplayOptions } from './replay/replay-options';
import { judgeReplay } from './replay/judge-replay';

const begun = performance.now();
const options = readReplayOptions(process.argv.slice(2));
const rows = await readLogAloud(options.log);
const first = Math.floor((rows[0]?.at ?? 0) / DAY) * DAY;
const from = options.from ?? first;
const to = options.to ?? from + DEFAULT_SPAN;
const trace = options.trace === null ? null : createWriteStream(options.trace);
console.log(`${options.log}: ${rows.length} rows; playing ${isoDay(from)} to ${isoDay(to)}`);

const { report, loaded } = await replayHistory(rows, {
  from,
  to,
  seed: options.seed,
  criteria: options.criteria,
  ...(trace ? { onTrace: (line) => void trace.write(`${JSON.stringify(line)}\n`) } : {}),
  onDay: (at, site) => {
    const spent = Math.round((performance.now() - begun) / 1000);
    console.log(
      `  ${isoDay(at)}  ${site.jira.state.data.issues.length} work items, ${site.counters.storage.writes} writes, ${spent} s`,
    );
  },
});
trace?.end();

console.log(`${loaded.pastIssues} work items loaded as past, ${loaded.rowsToPlay} rows played. Statuses:`);
for (const { source, jira, guessed, rows: count } of loaded.statuses) {
  console.log(`  ${source} → ${jira}${guessed ? ' (guessed)' : ''}, ${count} rows`);
}
for (const source of loaded.guessedPriorities)
  console.log(`  priority ${source === '' ? '(empty)' : source} → Medium (guessed)`);
const whole = { ...report, wallSeconds: Math.round((performance.now() - begun) / 100) / 10 };
console.log(JSON.stringify(whole, null, 2));
if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(whole, null, 2)}\n`);
const goals = judgeReplay(report);
for (const { goal, value, met } of goals) console.log(`${met ? 'met   ' : 'MISSED'} ${goal}: ${value}`);
const passed = goals.filter(({ met }) => met).length;
console.log(`${passed} passed, ${goals.length - passed} failed`);
process.exitCode = passed === goals.length ? 0 : 1;

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
