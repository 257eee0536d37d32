import { describe, expect, it } from '@jest/globals';
import { amountOf, CASE_FIGURES, isOfOpening } from '../../../src/domain/report/case-figure';
import { addDays, contributionTo } from '../../../src/domain/report/contribution';
import { REPORT_DIMS, WHOLE } from '../../../src/domain/report/figures-by-value';
import { partInFigure, type FigureOf } from '../../../src/domain/report/part-in-figure';
import { daysTouched } from '../../../src/domain/report/record-figures';
import { DEFAULT_VOCABULARY } from '../../../src/domain/policy/default-vocabulary';
import { aRecordOfFigures } from '../../support/a-record-of-figures';

const { outcomes } = DEFAULT_VOCABULARY;
const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
const whole = { dim: 'project', value: WHOLE, ...NOVEMBER } as const;

const record = aRecordOfFigures();
const others = [
  aRecordOfFigures({ id: '2-1', openedOn: '2026-10-30', criterionId: null }),
  aRecordOfFigures({ id: '3-1', endedOn: null, endedAs: null, atEnd: { minutes: {} }, severity: 'critical' }),
  aRecordOfFigures({
    id: '4-1',
    atOpening: { counts: { relapses: 2, mistaken: 1 }, minutes: {} },
    effort: [
      { day: '2026-11-04', person: 'ben', kind: 'coordination', minutes: 20, outOfHours: 0 },
      { day: '2026-12-01', person: 'ada', kind: 'technical', minutes: 45, outOfHours: 45 },
    ],
  }),
];

describe('what a record adds to a figure', () => {
  it('is for all records together the figure itself, of every dimension and value', () => {
    const records = [record, ...others];
    const days = records
      .flatMap((one) => daysTouched(one).map((day) => ({ day, one })))
      .filter(({ day }) => day >= NOVEMBER.from && day <= NOVEMBER.to)
      .map(({ day, one }) => contributionTo(day, one))
      .reduce(addDays, {});
    let compared = 0;
    for (const dim of REPORT_DIMS)
      for (const [value, { tally }] of Object.entries(days[dim] ?? {}))
        for (const figure of CASE_FIGURES) {
          const parts = records.flatMap((one) => {
            const part = partInFigure(one, { dim, value, figure, ...NOVEMBER }, outcomes);
            return part ? [amountOf(part.tally, figure, outcomes)] : [];
          });
          const sum = parts.reduce((a, b) => a + b, 0);
          expect([dim, value, figure, sum]).toEqual([dim, value, figure, amountOf(tally, figure, outcomes)]);
          compared += sum > 0 ? 1 : 0;
        }
    expect(compared).toBeGreaterThan(60);
  });

  it.each<[FigureOf['figure'], string | undefined]>([
    ['opened', '2026-11-03'],
    ['promises', '2026-11-03'],
    ['missed:customer', '2026-11-03'],
    ['missed:team', undefined],
    ['time:plan', '2026-11-03'],
    ['time:whole', '2026-11-05'],
    ['ended', '2026-11-05'],
    ['effort', '2026-11-04'],
    ['effort:technical', '2026-11-04'],
    ['effort:coordination', undefined],
    ['relapses', undefined],
    ['open', undefined],
  ])('is listed under its last day: %s', (figure, day) => {
    expect(partInFigure(record, { ...whole, figure }, outcomes)?.listedOn).toBe(day);
  });

  it('of one that is open when the time ends, or ended later, is that it was open', () => {
    const open = { ...whole, figure: 'open' } as const;
    expect(partInFigure(record, { ...open, to: '2026-11-04' }, outcomes)?.listedOn).toBe('2026-11-03');
    expect(partInFigure(record, { ...open, to: '2026-11-02' }, outcomes)).toBeUndefined();
    const critical = { ...open, dim: 'severity', value: 'critical' } as const;
    expect(others.filter((one) => partInFigure(one, critical, outcomes)).map(({ id }) => id)).toEqual([
      '3-1',
    ]);
  });

  it('of a person is their own work, in this time alone', () => {
    const ada = { dim: 'person', value: 'ada', figure: 'effort', ...NOVEMBER } as const;
    const [, , mixed] = others;
    expect(partInFigure(record, ada, outcomes)?.tally.counts).toMatchObject({ 'effort:technical': 90 });
    expect(mixed && partInFigure(mixed, ada, outcomes)).toBeUndefined();
  });

  it('outside of the time or the value is nothing', () => {
    const opened = { ...whole, figure: 'opened' } as const;
    expect(
      partInFigure(record, { ...opened, from: '2026-12-01', to: '2026-12-31' }, outcomes),
    ).toBeUndefined();
    expect(partInFigure(record, { ...opened, dim: 'service', value: '8' }, outcomes)).toBeUndefined();
  });

  it('is of the day of opening where it is counted on that day', () => {
    for (const figure of CASE_FIGURES.filter(isOfOpening)) {
      const part = partInFigure(record, { ...whole, figure }, outcomes);
      if (part) expect([figure, part.listedOn]).toEqual([figure, record.openedOn]);
    }
    expect(CASE_FIGURES.filter((figure) => !isOfOpening(figure))).toEqual(
      expect.arrayContaining(['ended', 'open', 'effort:technical', 'time:acting']),
    );
  });
});
