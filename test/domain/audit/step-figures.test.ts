import { describe, expect, it } from '@jest/globals';
import { conformShare, stepFigures } from '../../../src/domain/audit/step-figures';
import { countsOfMarks, isFlawed, type StepMark, type StepMarks } from '../../../src/domain/audit/step-mark';
import { contributionTo } from '../../../src/domain/report/contribution';
import { addTallies, NO_FIGURES, type Tally } from '../../../src/domain/report/tally';
import { aRecordOfFigures } from '../../support/a-record-of-figures';

const mark = (given: Partial<StepMark> = {}): StepMark => ({
  state: 'done',
  inOrder: true,
  rightRole: true,
  ...given,
});
const tallyOf = (...marks: readonly StepMarks[]): Tally =>
  marks.map((one): Tally => ({ ...NO_FIGURES, counts: countsOfMarks(one) })).reduce(addTallies, NO_FIGURES);

describe('a step that was', () => {
  it.each<[string, Partial<StepMark>, boolean]>([
    ['done in time, in order, by whom it should be', {}, false],
    ['late', { state: 'late' }, true],
    ['missing', { state: 'missing', rightRole: null }, true],
    ['out of order', { inOrder: false }, true],
    ['done by another role', { rightRole: false }, true],
    ['waived, and late at that', { state: 'waived', inOrder: false }, false],
    ['not due yet', { state: 'not-due', rightRole: null }, false],
  ])('%s counts as it should', (_how, given, flawed) => expect(isFlawed(mark(given))).toBe(flawed));
});

describe('the steps of all that ended', () => {
  const tally = tallyOf(
    { manager: mark(), plan: mark({ state: 'late' }), review: mark({ state: 'not-due', rightRole: null }) },
    { manager: mark({ state: 'missing', rightRole: null }), plan: mark({ inOrder: false }) },
    { manager: mark(), plan: mark({ state: 'waived', inOrder: false }), closing: mark({ rightRole: false }) },
    { manager: mark(), plan: mark({ state: 'missing', rightRole: null }) },
  );

  it('come the worst first, and those of which nothing is judged last, with no share', () => {
    const shares = stepFigures(tally).map(({ step, share }) => [step, share]);
    expect(shares.slice(0, 3)).toEqual([
      ['plan', 1 / 3],
      ['manager', 3 / 4],
      ['closing', 1],
    ]);
    expect(shares.slice(3).every(([, share]) => share === null)).toBe(true);
  });

  it('tell waivers, order and role apart from what was late or missing', () => {
    expect(stepFigures(tally)[0]).toMatchObject({
      states: { done: 1, late: 1, missing: 1, waived: 1 },
      unordered: 1,
      unfit: 0,
    });
    expect(stepFigures(tally).find(({ step }) => step === 'closing')).toMatchObject({ unfit: 1 });
  });

  it('make one share of all that is judged, and none of nothing', () => {
    expect(conformShare(tally)).toBe(5 / 8);
    expect(conformShare(NO_FIGURES)).toBeNull();
  });
});

describe('the day on which an escalation ended', () => {
  it('holds its steps, in the figures of the project alone', () => {
    const figures = contributionTo('2026-11-05', aRecordOfFigures());
    expect(figures.project?.['all']?.tally.counts).toMatchObject({
      'step:manager:done': 1,
      'step:plan:late': 1,
      'unordered:plan': 1,
    });
    expect(JSON.stringify(figures.service)).not.toContain('step:');
  });

  it('and no other day does', () =>
    expect(JSON.stringify(contributionTo('2026-11-03', aRecordOfFigures()))).not.toContain('step:'));
});
