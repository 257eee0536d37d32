import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SEVERITIES } from '../src/domain/escalation/severity';
import { HOUR, MINUTE } from '../src/domain/time';
import { BRAKE_MS } from '../src/app/brake';
import { SHARE_POINTS } from '../src/app/points-ledger';
import { measureDrain } from './drain/measure-drain';
import { openDrainSite } from './drain/open-drain-site';
import { emptyLog, watchDrain } from './drain/watch-drain';

const { values } = parseArgs({
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: { overdue: { type: 'string', default: '1000' }, json: { type: 'string' } },
});
const overdue = Number(values.overdue);
if (!Number.isInteger(overdue) || overdue < 1) throw new Error('--overdue is a whole number from 1 on');

const begun = performance.now();
const log = emptyLog();
const isRunning = { drain: false };
const { site, resumedAt } = await openDrainSite(overdue, (line) => {
  if (isRunning.drain) watchDrain(log, line);
});
console.log(`${overdue} escalations overdue after an outage; the engine runs again`);
isRunning.drain = true;
await site.advanceTo(resumedAt);
const functionSeconds = { before: site.counters.functionSeconds, untilTold: 0 };
// 10,000 take as many hours as the share gives; whatever is not told in two days never will be.
const giveUpAt = resumedAt + 48 * HOUR;
while (site.clock.now() < giveUpAt && (log.told.size < overdue || log.mirrors.size < overdue)) {
  await site.advance(MINUTE);
  if ((site.clock.now() - resumedAt) % HOUR === 0) {
    const { mostPoints, shortestGapMs, outOfOrder } = measureDrain(site, log, resumedAt);
    console.log(
      `  ${(site.clock.now() - resumedAt) / HOUR} h: ${log.told.size} told (${outOfOrder} out of order), ${log.mirrors.size} mirrors, dearest hour ${mostPoints}, shortest gap ${shortestGapMs / MINUTE} min, ${Math.round((performance.now() - begun) / 1000)} s`,
    );
  }
  if (functionSeconds.untilTold === 0 && log.told.size === overdue)
    functionSeconds.untilTold = Math.round(site.counters.functionSeconds - functionSeconds.before);
}
await site.advance(15 * MINUTE);
site.stop();

const measured = measureDrain(site, log, resumedAt);
console.table(measured.bySeverity);
console.log(`points by hour: ${measured.pointsByHour.join(', ')}`);
const goals = [
  {
    what: 'escalations whose step was told exactly once',
    value: measured.toldOnce,
    goal: `= ${overdue}`,
    met: measured.toldOnce === overdue,
  },
  {
    what: 'minutes until the last was told',
    value: measured.lastToldMinutes,
    goal: overdue <= 1_000 ? '≤ 15' : 'stated',
    met: overdue > 1_000 || measured.lastToldMinutes <= 15,
  },
  {
    what: 'told after somebody less severe',
    value: measured.outOfOrder,
    goal: '0',
    met: measured.outOfOrder === 0,
  },
  { what: 'refused by Jira (429)', value: log.refused, goal: '0', met: log.refused === 0 },
  {
    what: 'points in the dearest hour',
    value: measured.mostPoints,
    goal: `≤ ${SHARE_POINTS}`,
    met: measured.mostPoints <= SHARE_POINTS,
  },
  {
    what: 'shortest time between two messages to one person, minutes',
    value: measured.shortestGapMs / MINUTE,
    goal: '≥ 5',
    met: measured.shortestGapMs >= BRAKE_MS,
  },
  {
    what: 'mirrors written',
    value: log.mirrors.size,
    goal: `= ${overdue}`,
    met: log.mirrors.size === overdue,
  },
  { what: 'points a step, all in', value: measured.pointsAStep, goal: 'stated', met: true },
  { what: 'requests', value: log.requests, goal: 'stated', met: true },
  {
    what: 'modelled seconds of functions until the last was told, which the clock above does not count',
    value: functionSeconds.untilTold,
    goal: 'stated',
    met: true,
  },
  {
    what: 'queue messages refused',
    value: measured.queueRefused,
    goal: '0',
    met: measured.queueRefused === 0,
  },
];
for (const { what, value, goal, met } of goals)
  console.log(`${met ? 'met   ' : 'MISSED'} ${what}: ${value} (${goal})`);
console.log(`${SEVERITIES.length} severities, ${Math.round((performance.now() - begun) / 1000)} s`);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ ...measured, goals }, null, 2)}\n`);
const passed = goals.filter(({ met }) => met).length;
console.log(`${passed} passed, ${goals.length - passed} failed`);
process.exitCode = passed === goals.length ? 0 : 1;
