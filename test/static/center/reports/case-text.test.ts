import { describe, expect, it } from '@jest/globals';
import type { ReportCase } from '../../../../src/contract/report-view';
import { CASE_FIGURES } from '../../../../src/domain/report/case-figure';
import { caseText } from '../../../../static/center/reports/case-text';
import { casesSheet } from '../../../../static/center/reports/cases-sheet';
import { figureOfColumn, hasCases } from '../../../../static/center/reports/drill-figures';
import { groupsTable } from '../../../../static/center/reports/group-tables';
import { aReportView, figuresWith, SPEAKER } from '../../../support/a-report-view';

const aCase = (given: Partial<ReportCase> = {}): ReportCase => ({
  id: '1-1',
  key: 'SUP-1',
  summary: 'Mail is down',
  ordinal: 1,
  openedOn: '2026-03-02',
  endedOn: null,
  figures: figuresWith(),
  state: null,
  ...given,
});

describe('a case behind a figure', () => {
  it('says what it adds to the figure, and how much work is known', () => {
    const counts = {
      'kept:customer': 1,
      'missed:customer': 2,
      'kept:team': 4,
      'effort:technical': 90,
    } as const;
    const one = aCase({ figures: figuresWith(counts) });
    expect(caseText(SPEAKER, 'missed:customer', one)).toBe(
      'Opened Mar 2, 2026, still open. 1 of 3 promises kept. 1 hr 30 min logged in this time.',
    );
    expect(caseText(SPEAKER, 'promises', one)).toContain('5 of 7 promises kept.');
  });

  it('says that no work was logged where it is about the escalation as such', () => {
    expect(caseText(SPEAKER, 'opened', aCase())).toContain('No work logged in this time.');
    expect(caseText(SPEAKER, 'relapses', aCase({ figures: figuresWith({ relapses: 2 }) }))).toBe(
      'Opened Mar 2, 2026, still open. Relapsed 2 times.',
    );
  });

  it('of a hand-off is when it was offered, and what became of it', () => {
    const figures = figuresWith({ handoffs: 1, bounced: 1 });
    const one = aCase({ ordinal: null, state: 'returned', endedOn: '2026-03-03', figures });
    expect(caseText(SPEAKER, 'bounced', one)).toBe('Offered Mar 2, 2026: returned.');
  });

  it('of a provider is what they did of it', () => {
    const figures = figuresWith({ cases: 2, answers: 1, chases: 3, solved: 1 });
    expect(caseText(SPEAKER, 'chases', aCase({ figures }))).toContain('chased 3 times');
  });

  it.each([
    ['slaLate', { slaKnown: 1, slaLate: 1 }, 'An SLA was breached already'],
    ['slaLost', { slaKnown: 1, slaLost: 1 }, 'while it was escalated'],
    ['slaSaved', { slaKnown: 1, slaSaved: 1 }, 'by the end'],
    ['slaKnown', { slaKnown: 1 }, 'No SLA was breached when'],
    ['rated:request', { 'request:4': 1 }, 'Rated 4 of 5'],
    ['rated:handling', { 'handling:2': 1 }, 'Rated 2 of 5'],
  ] as const)('of %s is what became of it', (figure, counts, text) => {
    expect(caseText(SPEAKER, figure, aCase({ figures: figuresWith(counts) }))).toContain(text);
  });
});

describe('the cases behind a figure as a sheet', () => {
  it('has a row each, with what is not known left empty', () => {
    const { columns, rows } = casesSheet(SPEAKER, 'opened', [
      aCase({ figures: figuresWith({ 'effort:technical': 90 }) }),
      aCase({ id: '2-1', key: 'SUP-2', endedOn: '2026-03-04' }),
    ]);
    expect(columns.map(({ title }) => title)).toEqual([
      'Work item',
      'Escalation',
      'Summary',
      'Opened',
      'Ended',
      'Work logged',
      'What',
    ]);
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['SUP-1', 1, 'Mail is down', '2026-03-02', null, 90],
      ['SUP-2', 1, 'Mail is down', '2026-03-02', '2026-03-04', null],
    ]);
  });
});

describe('figures that lead to cases', () => {
  it('are none that are zero or not known, but for shares that are zero because of some', () => {
    expect([hasCases('opened', 3), hasCases('opened', 0), hasCases('effort', null)]).toEqual([
      true,
      false,
      false,
    ]);
    expect([hasCases('promises', 0), hasCases('wrong', 0), hasCases('wrong', 1)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are all numbers that tables tell apart, but for costs', () => {
    const whole = figuresWith({ slaKnown: 1, 'request:1': 1 });
    const dims = [
      'service',
      'customer',
      'team',
      'criterion',
      'severity',
      'sla',
      'pair',
      'provider',
      'person',
    ] as const;
    const columns = dims.flatMap((by) => groupsTable(SPEAKER, by, aReportView({ whole })).columns);
    const numbers = columns.filter(({ unit }) => unit !== 'text' && unit !== 'person' && unit !== 'money');
    for (const { key } of numbers) expect(CASE_FIGURES).toContain(figureOfColumn(key));
    expect(numbers.length).toBeGreaterThan(40);
  });
});
