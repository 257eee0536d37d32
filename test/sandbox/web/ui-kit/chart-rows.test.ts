import { describe, expect, it } from '@jest/globals';
import { slices, wideRows } from '../../../../sandbox/web/ui-kit/chart-rows';

describe('rows for a chart', () => {
  it('get one column per series, in the order in which series appear', () => {
    const data = [
      { day: 'Mon', kind: 'opened', count: 2 },
      { day: 'Mon', kind: 'closed', count: 1 },
      { day: 'Tue', kind: 'closed', count: 4 },
    ];
    expect(wideRows(data, 'day', 'count', 'kind')).toEqual({
      series: ['opened', 'closed'],
      rows: [
        { x: 'Mon', opened: 2, closed: 1 },
        { x: 'Tue', closed: 4 },
      ],
    });
  });

  it('may be arrays with places instead of names', () => {
    expect(wideRows([[0, 5]], 0, 1)).toEqual({ series: ['1'], rows: [{ x: 0, '1': 5 }] });
  });

  it('are names and numbers in a pie', () => {
    expect(slices([{ team: 'First line', open: '7' }], 'team', 'open')).toEqual([
      { name: 'First line', value: 7 },
    ]);
  });
});
