import { describe, expect, it } from '@jest/globals';
import { marksOf, stageSpans } from '../../../../static/center/record/time-line/marks-of';

type Entry = Parameters<typeof marksOf>[0][number];
const entry = (at: number, ...codes: Entry['lines'][number]['code'][]): Entry => ({
  key: String(at),
  at,
  lines: codes.map((code) => ({ code })),
});

describe('the marks of a time line', () => {
  it('stand oldest first on the lane of what happened, late and missed ones apart', () => {
    const marks = marksOf([entry(20, 'update-missed', 'effect-done'), entry(10, 'level-told')]);
    expect(marks).toEqual([
      { key: '10:0', at: 10, lane: 'ladder', isBad: false },
      { key: '20:0', at: 20, lane: 'updates', isBad: true },
    ]);
  });

  it('leave out what is no step of the process', () => {
    expect(marksOf([entry(1, 'effect-done', 'clocks-paused', 'visibility-changed')])).toEqual([]);
  });
});

describe('the stages of a time line', () => {
  it('begin with the assessment where nobody had to approve, and end with the record', () => {
    const journal = [
      entry(0, 'opened'),
      entry(5, 'plan-agreed'),
      entry(8, 'satisfied', 'monitoring-started'),
      entry(9, 'closed'),
    ];
    expect(stageSpans(journal, 0, 9).map(({ stage, from, to }) => [stage, from, to])).toEqual([
      ['assessing', 0, 5],
      ['acting', 5, 8],
      ['monitoring', 8, 9],
      ['closed', 9, 9],
    ]);
  });

  it('begin with the request where somebody had to, fall back when it relapses, and do not change with a plan that is agreed again', () => {
    const journal = [
      entry(6, 'plan-agreed'),
      entry(0, 'opened', 'approval-asked'),
      entry(1, 'approved'),
      entry(2, 'plan-agreed'),
      entry(3, 'monitoring-started'),
      entry(5, 'relapsed'),
    ];
    expect(stageSpans(journal, 0, 10).map(({ stage, to }) => [stage, to])).toEqual([
      ['requested', 1],
      ['assessing', 2],
      ['acting', 3],
      ['monitoring', 5],
      ['acting', 10],
    ]);
  });
});
