import { expect, it } from '@jest/globals';
import { DAY, HOUR } from '../../../../src/domain/time';
import { daysOf } from '../../../../static/settings/lab/days-of';
import type { Hit } from '../../../../static/settings/lab/lab-report';
import { anIssue } from '../../../domain/criteria/an-issue';

it('has every day of the span in the reader’s zone once, those without a hit too, over a change of clocks', () => {
  const from = Date.UTC(2026, 2, 27, 12);
  const hit = (at: number): Hit => ({ history: anIssue(), at, heldSince: at, waited: false });
  // 23:30 in UTC is the next day in Berlin.
  const late = Date.UTC(2026, 2, 28, 23, 30);
  const days = daysOf(
    [{ hits: [hit(late), hit(late + HOUR)] }, { hits: [] }],
    from,
    from + 4 * DAY,
    'Europe/Berlin',
  );
  expect(days).toEqual([
    { day: '2026-03-27', counts: [0, 0] },
    { day: '2026-03-28', counts: [0, 0] },
    { day: '2026-03-29', counts: [2, 0] },
    { day: '2026-03-30', counts: [0, 0] },
    { day: '2026-03-31', counts: [0, 0] },
  ]);
});
