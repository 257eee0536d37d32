import { describe, expect, it } from '@jest/globals';
import { buildWorkingTime } from '../../../src/domain/calendar/build-working-time';
import type { Calendar, WeekHours } from '../../../src/domain/calendar/calendar';
import { costOf, outOfHours, sumEffort, type EffortPiece } from '../../../src/domain/insight/effort';
import { DAY, HOUR } from '../../../src/domain/time';

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];
const hours: WeekHours = {
  monday: NINE_TO_FIVE,
  tuesday: NINE_TO_FIVE,
  wednesday: NINE_TO_FIVE,
  thursday: NINE_TO_FIVE,
  friday: NINE_TO_FIVE,
  saturday: [],
  sunday: [],
};
const calendar: Calendar = { id: 'office', name: 'Office', zone: 'UTC', hours, holidays: [] };
/** Monday 2 March 2026, midnight UTC. */
const MONDAY = Date.UTC(2026, 2, 2);
const office = buildWorkingTime(calendar, MONDAY - 30 * DAY, MONDAY + 30 * DAY);

describe('effort out of hours', () => {
  it.each([
    ['inside the hours', MONDAY + 10 * HOUR, 60, 0],
    ['before opening', MONDAY + 8 * HOUR, 30, 30],
    ['over the opening', MONDAY + 8.5 * HOUR, 60, 30],
    ['over the close', MONDAY + 16 * HOUR, 120, 60],
    ['on a Sunday', MONDAY - 12 * HOUR, 45, 45],
    ['through a whole day', MONDAY, 24 * 60, 16 * 60],
  ])('counts the minutes that lie outside: %s', (_when, from, minutes, late) => {
    expect(outOfHours(from, minutes, office)).toBe(late);
  });
});

const piece = (given: Partial<EffortPiece> = {}): EffortPiece => ({
  person: 'ada',
  kind: 'technical',
  minutes: 30,
  outOfHours: 0,
  ...given,
});

describe('the sum of effort', () => {
  it('tells people and kinds apart, the most minutes first', () => {
    const totals = sumEffort([
      piece(),
      piece({ person: 'bob', kind: 'coordination', minutes: 90, outOfHours: 15 }),
      piece({ kind: 'communication', minutes: 10, outOfHours: 10 }),
    ]);
    expect(totals).toMatchObject({ minutes: 130, outOfHours: 25 });
    expect(totals.byPerson).toEqual([
      { person: 'bob', minutes: 90, outOfHours: 15 },
      { person: 'ada', minutes: 40, outOfHours: 10 },
    ]);
    expect(totals.byKind.communication).toEqual({ minutes: 10, outOfHours: 10 });
  });

  it('is nothing where nothing was logged', () => {
    expect(sumEffort([])).toMatchObject({ minutes: 0, outOfHours: 0, byPerson: [] });
  });

  it('costs what has a rate, and says what has none', () => {
    const totals = sumEffort([piece({ minutes: 90 }), piece({ kind: 'coordination', minutes: 20 })]);
    expect(costOf(totals, { currency: 'EUR', perHour: { technical: 80 } })).toEqual({
      amount: 120,
      currency: 'EUR',
      unpricedMinutes: 20,
    });
  });
});
