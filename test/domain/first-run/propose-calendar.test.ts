import { describe, expect, it } from '@jest/globals';
import { checkCalendar } from '../../../src/domain/calendar/check-calendar';
import { actsOfDesk, proposeCalendar } from '../../../src/domain/first-run/propose-calendar';
import { DAY, HOUR } from '../../../src/domain/time';
import { aHistory } from '../../support/a-history';

const named = { id: 'business-hours', name: 'Business hours' };
/** Monday, 16 November 2026, midnight in Berlin. */
const MONDAY = Date.UTC(2026, 10, 15, 23);
/** An act each hour from 9 to 16 o'clock of these days of the week, for four weeks. */
const acts = (days: readonly number[]): number[] =>
  Array.from({ length: 4 }, (_, week) =>
    days.flatMap((day) =>
      Array.from({ length: 8 }, (__, hour) => MONDAY + week * 7 * DAY + day * DAY + (9 + hour) * HOUR),
    ),
  ).flat();

describe('the working hours that a desk is offered', () => {
  it('are those in which it works, on the days on which it works, in its own zone', () => {
    const calendar = proposeCalendar(acts([0, 1, 2, 3, 5]), 'Europe/Berlin', named);
    const day = [{ from: '09:00', to: '17:00' }];
    expect(calendar?.hours).toMatchObject({
      monday: day,
      thursday: day,
      friday: [],
      saturday: day,
      sunday: [],
    });
    expect(calendar && checkCalendar(calendar).ok).toBe(true);
  });

  it('do not follow the one who works at night', () => {
    const calendar = proposeCalendar([...acts([0, 1, 2, 3, 4]), MONDAY + 2 * HOUR], 'Europe/Berlin', named);
    expect(calendar?.hours.monday).toEqual([{ from: '09:00', to: '17:00' }]);
  });

  it('are not guessed from a handful of acts', () => {
    expect(proposeCalendar(acts([0]).slice(0, 20), 'Europe/Berlin', named)).toBeNull();
  });

  it('come from what the desk did, not from what the customer did', () => {
    const comment = { public: true, authorId: 'x' };
    const other = { field: 'other' as const, name: 'x' };
    const history = aHistory({
      reporterId: 'carla',
      changes: [
        { ...other, at: 1, authorId: 'carla' },
        { ...other, at: 2, authorId: 'ada' },
      ],
      comments: [
        { ...comment, at: 3, byCustomer: true },
        { ...comment, at: 4, byCustomer: false },
      ],
    });
    expect(actsOfDesk([history])).toEqual([2, 4]);
  });
});
