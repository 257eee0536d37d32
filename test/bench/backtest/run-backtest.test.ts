import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { withCriteria } from '../../../bench/backtest/read-criteria-file';
import { outcomesBeside, readOutcomes } from '../../../bench/backtest/read-outcomes';
import { printReport } from '../../../bench/backtest/print-report';
import { reportBacktest } from '../../../bench/backtest/report-backtest';
import { runBacktest } from '../../../bench/backtest/run-backtest';
import { readIncidentLog } from '../../../sandbox/log/read-incident-log';
import type { Outcome } from '../../../src/domain/backtest/outcome';
import { SHIPPED_POLICIES } from '../../../src/domain/policy/default-policies';
import { HOUR, MINUTE } from '../../../src/domain/time';
import { aCriterion } from '../../domain/criteria/any-criterion';
import { aRow } from './an-incident-file';

const REAL = resolve(__dirname, '../../../../shared/data/incidents-2016.csv.gz');
/** 10:00 in the zone of the shipped business hours, a Tuesday. */
const AT = Date.UTC(2026, 2, 10, 9);
const after = (minutes: number): number => AT + minutes * MINUTE;

/** I1 and I2 are left alone for long, I3 is taken at once, I4 is left alone and nothing is known of its end. */
const ROWS = [
  aRow(),
  aRow({ incident: 'I2', priority: '1' }),
  aRow({ incident: 'I3', assignee: 'ben' }),
  aRow({ incident: 'I4', at: after(1) }),
  aRow({ incident: 'I2', at: after(20), team: 'Servers', priority: '1' }),
  aRow({ incident: 'I1', at: after(60), status: 'Resolved' }),
  aRow({ incident: 'I2', at: after(75), status: 'Closed', priority: '1' }),
];
const OUTCOMES = new Map<string, Outcome>([
  ['I1', { resolvedAt: after(60), closedAt: null, slaMet: false }],
  ['I2', { resolvedAt: after(75), closedAt: null, slaMet: true }],
  ['I3', { resolvedAt: after(500), closedAt: null, slaMet: true }],
]);
const POLICIES = withCriteria([
  aCriterion({ id: 'unassigned', mode: 'off' }),
  aCriterion({
    id: 'commented',
    when: { match: 'all', members: [{ fact: 'unansweredComments', op: 'atLeast', count: 1 }] },
  }),
  aCriterion({
    id: 'either',
    scope: { jql: 'project = SUP' },
    when: {
      match: 'any',
      members: [
        { fact: 'slaBreached', op: 'isTrue' },
        { fact: 'priority', op: 'isAny', values: [{ name: 'Highest' }] },
      ],
    },
  }),
]);

const report = async (outcomes: ReadonlyMap<string, Outcome> | null = OUTCOMES, from: number | null = null) =>
  reportBacktest(await runBacktest(ROWS, { policies: POLICIES, from, checkEvery: 1 }), outcomes, POLICIES);

describe('a backtest', () => {
  it('judges each criterion against the outcomes', async () => {
    const { base, criteria } = await report();
    expect(base).toMatchObject({ known: 3, missed: 1, quiet: 2 });
    expect(criteria[0]).toMatchObject({
      id: 'unassigned',
      fired: 3,
      incidents: 3,
      precision: 1 / 2,
      recall: 1,
      lift: 1.5,
      alarmsPer100Quiet: 50,
      medianLeadMinutes: 45,
      leadMinutes: { count: 2, q1: 45, median: 45 },
      outsideHours: 0,
      byDay: { '2026-03-10': 3 },
      overlap: { either: 1 },
      alone: 2,
      tells: 'Team lead (project-lead) after 30 working min',
    });
    expect(criteria[0]?.byHour[10]).toBe(3);
  });

  it('says what the history cannot test instead of counting it as silence', async () => {
    const { criteria } = await report();
    expect(criteria[1]).toMatchObject({
      tested: 'not at all',
      fired: null,
      precision: null,
      missing: [{ fact: 'unansweredComments', reason: 'the history has no comments' }],
    });
    expect(criteria[2]).toMatchObject({ tested: 'in part', fired: 1, missing: [{ fact: 'slaBreached' }] });
    expect(criteria[2]?.notes.join()).toContain('JQL is asked of Jira as of today');
    expect(criteria[0]?.notes).toContain('it is off: tested as if it proposed');
  });

  it('claims nothing of precision or lead time where outcomes are not known', async () => {
    const { base, criteria } = await report(null);
    expect(base).toBeNull();
    expect(criteria[0]).toMatchObject({ fired: 3, precision: null, lift: null, medianLeadMinutes: null });
  });

  it('takes the incidents that were opened in the span that is asked for', async () => {
    const { incidents, criteria } = await report(OUTCOMES, after(1));
    expect(incidents).toBe(1);
    expect(criteria[0]).toMatchObject({ fired: 1, precision: 0, alone: 1 });
  });

  it('prints a line a criterion, and why one was not tested', async () => {
    const lines = printReport(await report()).join('\n');
    expect(lines).toMatch(/^unassigned +3 +3 /m);
    expect(lines).toMatch(/^commented +untested/m);
    expect(lines).toContain('unansweredComments is unknown (the history has no comments)');
    expect(lines).toContain('quiet incident: one whose SLA was met');
  });

  it('stops with the reason that it is given', async () => {
    const stop = new AbortController();
    stop.abort(new Error('Stopped by hand'));
    const many = Array.from({ length: 40_000 }, (_, index) =>
      aRow({ incident: `I${index}`, at: AT + index * MINUTE }),
    );
    await expect(runBacktest(many, { policies: SHIPPED_POLICIES, signal: stop.signal })).rejects.toThrow(
      'Stopped by hand',
    );
  });
});

const onRealIncidents = existsSync(REAL) ? it : it.skip;
if (!existsSync(REAL))
  console.log('The history of real incidents is not here: the shipped criteria are not tried on it.');

describe('the shipped criteria', () => {
  onRealIncidents(
    'find misses well beyond the base rate in the half that they were not tuned on',
    async () => {
      const outcomes = await readOutcomes(outcomesBeside(REAL) ?? '');
      const from = Date.UTC(2016, 2, 28);
      const backtest = await runBacktest(await readIncidentLog(REAL), {
        policies: SHIPPED_POLICIES,
        from,
        checkEvery: 100,
      });
      const { together, criteria } = reportBacktest(backtest, outcomes, SHIPPED_POLICIES);
      expect(backtest.check).toMatchObject({ differing: 0 });
      expect(together.lift).toBeGreaterThan(3);
      expect(together.alarmsPer100Quiet).toBeLessThan(3);
      expect(criteria.filter(({ tested }) => tested === 'not at all').map(({ id }) => id)).toEqual([
        'customer-unanswered',
        'sla-breach',
      ]);
      expect(together.medianLeadMinutes).toBeGreaterThan(HOUR / MINUTE);
    },
  );
});
