import { describe, expect, it } from '@jest/globals';
import { groupsTable } from '../../../../static/center/reports/group-tables';
import { keyFigures } from '../../../../static/center/reports/key-figure-list';
import { reportSheet } from '../../../../static/center/reports/report-sheet';
import { ratingsTable, slaTable } from '../../../../static/center/reports/quality-tables';
import { yearlyCost } from '../../../../static/center/reports/yearly-cost';
import { ratingsOf } from '../../../../src/domain/report/ratings';
import { aReportView, figuresWith, SPEAKER } from '../../../support/a-report-view';

const UNASKED = { tickets: null, others: null };

const RECURRENCE = {
  times: 6,
  verdict: 'rule',
  seenIn: 3,
  parts: 3,
  part: 'month',
  gapDays: 14.25,
  isRegular: true,
  timesPerYear: 24,
  hoursPerYear: 48,
} as const;

describe('the figures of a report', () => {
  it('say that something is not known, and not 0, where there is nothing to divide by and nothing was logged', () => {
    const value = new Map(keyFigures(aReportView(), null).map((one) => [one.name, one.value]));
    expect(value.get('opened')).toBe(0);
    expect([value.get('promises'), value.get('share'), value.get('effort'), value.get('outOfHours')]).toEqual(
      [null, null, null, null],
    );
  });

  it('tell the share of tickets where Jira counted them, and costs where the reader may see them', () => {
    const whole = figuresWith({ opened: 5, 'effort:technical': 120 }, { cost: 160 });
    const known = keyFigures(aReportView({ whole, currency: 'EUR' }), 200);
    expect(known.find(({ name }) => name === 'share')?.value).toBe(0.025);
    expect(known.find(({ name }) => name === 'cost')?.value).toBe(160);
    expect(known.find(({ name }) => name === 'outOfHours')?.value).toBe(0);
    expect(keyFigures(aReportView({ whole }), 200).some(({ name }) => name === 'cost')).toBe(false);
  });

  it('say of a service whether it is an exception or the rule, and by what', () => {
    const figures = figuresWith({ opened: 6, 'effort:technical': 90, 'late:technical': 30 });
    const group = { value: '7', name: 'Mail', isPerson: false, figures, recurrence: RECURRENCE };
    const { rows } = groupsTable(SPEAKER, 'service', aReportView({ groups: [group] }));
    expect(rows[0]?.cells).toEqual([
      'Mail',
      6,
      'Rule · in 3 of 3 months · regularly, every 14.3 days',
      0,
      90,
      30,
    ]);
    expect(yearlyCost({ ...group, figures: { ...figures, cost: 120 } })).toBe(3840);
    expect(yearlyCost(group)).toBeNull();
  });

  it('tell a person who logged work that they logged none of a kind', () => {
    const figures = figuresWith({ 'effort:technical': 90 });
    const group = { value: 'ada', name: 'Ada', isPerson: true, figures, recurrence: null };
    const view = aReportView({ by: 'person', groups: [group] });
    expect(groupsTable(SPEAKER, 'person', view).rows[0]?.cells).toEqual(['ada', 90, 0, 90, 0, 0]);
    expect(reportSheet(SPEAKER, view, UNASKED).rows).toContainEqual([
      'Workload of people',
      'Ada',
      'Technical',
      90,
      'minutes',
    ]);
  });

  it('name both teams of a hand-off, and how much came back', () => {
    const figures = figuresWith({ handoffs: 4, bounced: 1 });
    const group = { value: '["none","Network"]', name: null, isPerson: false, figures, recurrence: null };
    const view = aReportView({ by: 'pair', groups: [group] });
    const { rows, legend } = groupsTable(SPEAKER, 'pair', view);
    expect(rows[0]?.cells).toEqual(['No team', 'Network', 4, 1, 0.25]);
    expect(rows[0]?.bar.map(({ size }) => size)).toEqual([1, 3]);
    expect(legend).toHaveLength(2);
    const sheet = reportSheet(SPEAKER, view, UNASKED);
    expect(sheet.rows.filter(([table]) => table === 'Hand-offs, by pair of teams')).toEqual([
      ['Hand-offs, by pair of teams', 'No team → Network', 'Offered', 4, 'count'],
      ['Hand-offs, by pair of teams', 'No team → Network', 'Came back', 1, 'count'],
      ['Hand-offs, by pair of teams', 'No team → Network', 'Share', 0.25, 'share'],
    ]);
  });

  it('tell SLAs and ratings only where any are known in these months', () => {
    const figures = figuresWith({ opened: 4, slaKnown: 4, slaLate: 1, 'request:2': 1, 'request:5': 2 });
    const group = { value: '7', name: 'Mail', isPerson: false, figures, recurrence: null };
    const bare = groupsTable(SPEAKER, 'service', aReportView({ groups: [group] }));
    expect(bare.columns.map(({ key }) => key)).not.toContain('rating');
    const { columns, rows } = groupsTable(
      SPEAKER,
      'service',
      aReportView({ whole: figures, groups: [group] }),
    );
    const at = (key: string) => rows[0]?.cells[columns.findIndex((column) => column.key === key)];
    expect([at('slaLateShare'), at('rating')]).toEqual([0.25, 4]);
  });

  it('set the SLAs at the escalation beside those at its end, and ratings beside those of all other requests', () => {
    const counts = { slaKnown: 4, slaLate: 1, slaLost: 1, slaSaved: 2, 'request:2': 1, 'handling:5': 1 };
    const sla = slaTable(SPEAKER.t, figuresWith(counts));
    expect(sla.rows.map(({ cells }) => cells.slice(1))).toEqual([
      [4, 1, 3, 0.25],
      [3, 1, 2, 1 / 3],
    ]);
    const others = ratingsOf([0, 0, 1, 1, 0]);
    const ratings = ratingsTable(SPEAKER.t, figuresWith(counts), others);
    expect(ratings.rows.map(({ id, cells }) => [id, ...cells.slice(1)])).toEqual([
      ['request', 1, 2],
      ['others', 2, 3.5],
      ['handling', 1, 5],
    ]);
    expect(ratings.rows[1]?.bar.map(({ size }) => size)).toEqual([0, 0.5, 0.5]);
    const unknown = ratingsTable(SPEAKER.t, figuresWith({}), null).rows.map(({ cells }) => cells.slice(1));
    expect(unknown).toEqual([
      [0, null],
      [null, null],
      [0, null],
    ]);
  });

  it('are exported with every table that is on the page, times in minutes', () => {
    const whole = figuresWith({ opened: 1 }, { times: { plan: { count: 1, median: 95, p90: 95 } } });
    const { rows } = reportSheet(SPEAKER, aReportView({ whole, by: 'project' }), UNASKED);
    expect(rows).toContainEqual(['How long it took', 'To an agreed plan', 'Half within', 95, 'minutes']);
    expect(rows).toContainEqual(['How long it took', 'Acting', 'Half within', null, 'minutes']);
    expect(new Set(rows.map(([table]) => table)).size).toBe(7);
  });
});
