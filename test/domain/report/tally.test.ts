import { describe, expect, it } from '@jest/globals';
import {
  addFigures,
  largest,
  THE_REST,
  within,
  type FiguresByValue,
} from '../../../src/domain/report/figures-by-value';
import { countOf, quantile, spreadOf } from '../../../src/domain/report/spread';
import { addTallies, count, NO_FIGURES, type Tally } from '../../../src/domain/report/tally';
import { fc } from '../../support/properties';

const numbers = (...names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), fc.integer({ min: 1, max: 50 }), { noNullPrototype: true });
const spread = fc.array(fc.double({ min: 0, max: 100_000, noNaN: true }), { maxLength: 12 }).map(spreadOf);
const tally: fc.Arbitrary<Tally> = fc.record({
  counts: numbers('opened', 'closed', 'relapses', 'effort:technical', 'outcome:avoidable'),
  spreads: fc
    .record({ plan: spread, whole: spread })
    .map((all) => Object.fromEntries(Object.entries(all).filter(([, one]) => countOf(one) > 0))),
  openedOn: numbers('2026-11-01', '2026-11-02', '2026-11-03'),
  endedOn: numbers('2026-11-02', '2026-11-30'),
});
const figures: fc.Arbitrary<FiguresByValue> = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.record({ name: fc.constantFrom(null, 'Shop', 'Till'), tally }),
  { noNullPrototype: true },
);

describe('adding figures', () => {
  it('does not depend on the order, nor on the portions, and nothing changes nothing', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(addTallies(a, b)).toEqual(addTallies(b, a));
        expect(addTallies(addTallies(a, b), c)).toEqual(addTallies(a, addTallies(b, c)));
        expect(addTallies(a, NO_FIGURES)).toEqual(a);
      }),
    );
  });

  it('writes the same sums as the same text, so that what did not change is not written', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(JSON.stringify(addFigures(a, b))).toBe(JSON.stringify(addFigures(b, a)));
      }),
    );
  });

  it('holds by value too, and names of one id are settled alike from either side', () => {
    fc.assert(
      fc.property(figures, figures, figures, (a, b, c) => {
        expect(addFigures(addFigures(a, b), c)).toEqual(addFigures(a, addFigures(b, c)));
      }),
    );
  });
});

describe('keeping the largest values', () => {
  it('loses nothing: what does not fit is the rest', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 5 }), (all, most) => {
        const sum = (one: FiguresByValue): Tally =>
          Object.values(one).reduce((total, value) => addTallies(total, value.tally), NO_FIGURES);
        const kept = largest(all, most);
        expect(sum(kept)).toEqual(sum(all));
        expect(Object.keys(kept).filter((value) => value !== THE_REST).length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('keeps those with the most in them', () => {
    const of = (opened: number) => ({ name: null, tally: { ...NO_FIGURES, counts: { opened } } });
    const kept = largest({ a: of(1), b: of(9), c: of(2), d: of(5) }, 2);
    expect(Object.keys(kept)).toEqual(['b', 'd', THE_REST]);
    expect(count(kept[THE_REST]?.tally ?? NO_FIGURES, 'opened')).toBe(3);
  });
});

describe('keeping no more than fits', () => {
  it('keeps fewer values until all of it is short enough, and still loses nothing', () => {
    const one = { name: 'Shop', tally: { ...NO_FIGURES, counts: { opened: 1 } } };
    const all = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`v${n}`, one]));
    const kept = within((most) => largest(all, most), 40, 1_000);
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(1_000);
    expect(Object.keys(kept)).toHaveLength(6);
    expect(count(kept[THE_REST]?.tally ?? NO_FIGURES, 'opened')).toBe(35);
    expect(within((most) => largest(all, most), 40, 100_000)).toBe(all);
    expect(Object.keys(within((most) => largest(all, most), 40, 1))).toHaveLength(2);
  });
});

describe('median and 90th percentile', () => {
  it('are right to 5 % of what the durations themselves say', () => {
    const many = fc.array(fc.double({ min: 1, max: 500_000, noNaN: true }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(many, fc.constantFrom(0.5, 0.9), (minutes, share) => {
        const sorted = [...minutes].sort((a, b) => a - b);
        const exact = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? 0;
        const told = quantile(spreadOf(minutes), share) ?? 0;
        expect(Math.abs(told - exact) / exact).toBeLessThanOrEqual(0.05);
      }),
    );
  });

  it.each([
    [[], null],
    [[0, 0.2, 0.9], 0],
  ])('of %j are %j', (minutes, expected) => {
    expect(quantile(spreadOf(minutes), 0.5)).toBe(expected);
  });
});
