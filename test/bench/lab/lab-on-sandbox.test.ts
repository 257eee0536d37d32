import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { firingLine, labOnSandbox } from '../../../bench/lab/lab-on-sandbox';
import { runBacktest } from '../../../bench/backtest/run-backtest';
import type { IncidentRow } from '../../../sandbox/log/incident-row';
import { readIncidentLog } from '../../../sandbox/log/read-incident-log';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { DAY, MINUTE } from '../../../src/domain/time';
import { aRow } from '../backtest/an-incident-file';

const REAL = resolve(__dirname, '../../../../shared/data/incidents-2016.csv.gz');
const AT = Date.UTC(2026, 2, 10, 9);

/** Both ways over the same rows: of the criteria that a history of states can test whole, every firing with its instants. */
async function bothWays(rows: readonly IncidentRow[]) {
  const lab = await labOnSandbox(rows, SHIPPED_POLICIES);
  const { tested, histories } = await runBacktest(rows, { policies: SHIPPED_POLICIES, checkEvery: 0 });
  const whole = tested.filter(({ testability }) => testability.tested === 'whole');
  const ids = whole.map(({ criterion }) => criterion.id);
  const backtest = whole.flatMap(({ criterion, firings }) =>
    firings.fired.map(({ incident, at, heldSince }) =>
      firingLine(criterion.id, histories[incident]?.id ?? '', at, heldSince),
    ),
  );
  return {
    lab: lab.firings.filter((line) => ids.some((id) => line.startsWith(`${id} `))),
    backtest: backtest.sort(),
    cost: lab.cost,
    disputed: lab.tried.reduce((sum, { firings }) => sum + firings.disputed, 0),
  };
}

it('fires in the lab, read through Jira, where the backtest over the log fires', async () => {
  const rows = [
    aRow({ incident: 'I1', priority: '1' }),
    aRow({ incident: 'I2', assignee: 'ben' }),
    aRow({ incident: 'I3', at: AT + MINUTE, priority: '2' }),
    aRow({ incident: 'I1', at: AT + 50 * MINUTE, priority: '1', assignee: 'ben', status: 'Active' }),
    aRow({ incident: 'I2', at: AT + DAY, team: 'Servers', status: 'Resolved' }),
    aRow({ incident: 'I2', at: AT + 2 * DAY, team: 'Servers', status: 'Active' }),
    aRow({ incident: 'I1', at: AT + 20 * DAY, priority: '1', status: 'Closed' }),
  ];
  const { lab, backtest, cost, disputed } = await bothWays(rows);
  expect(lab).toEqual(backtest);
  expect(lab.length).toBeGreaterThan(5);
  expect(disputed).toBe(0);
  // fields, statuses, ids, the work items, their changes
  expect(cost.requests).toBe(5);
});

// The data is not part of the repo: where it lies beside it, a part of it goes both ways (all of it: bench/lab.ts).
const onRealIncidents = existsSync(REAL) ? it : it.skip;
if (!existsSync(REAL))
  console.info('No incident history beside the repo: the lab is not compared on real incidents.');
onRealIncidents('fires where the backtest fires on real incidents', async () => {
  const rows = await readIncidentLog(REAL);
  const some = new Set([...new Set(rows.map(({ incident }) => incident))].filter((_, i) => i % 50 === 0));
  const { lab, backtest } = await bothWays(rows.filter(({ incident }) => some.has(incident)));
  expect(lab).toEqual(backtest);
  expect(lab.length).toBeGreaterThan(70);
});
