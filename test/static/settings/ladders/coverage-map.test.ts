import { describe, expect, it } from '@jest/globals';
import { AROUND_THE_CLOCK, type Calendar } from '../../../../src/domain/calendar/calendar';
import { coverageWeek } from '../../../../src/domain/ladder/coverage-week';
import { coverState } from '../../../../static/settings/ladders/reach/cover-state';
import { moved } from '../../../../static/settings/ladders/reach/moved';
import { stretchesOf } from '../../../../static/settings/ladders/reach/stretches';
import { aLadder, aLevel } from '../../../support/a-ladder';

const day = [{ from: '08:00', to: '18:00' }];
const office: Calendar = {
  id: 'office',
  name: 'Office',
  zone: 'Europe/Berlin',
  hours: {
    ...AROUND_THE_CLOCK,
    monday: day,
    tuesday: day,
    wednesday: day,
    thursday: day,
    friday: day,
    saturday: [],
    sunday: [],
  },
  holidays: [],
};
const ladder = aLadder({
  levels: [
    aLevel({ people: [{ kind: 'person', accountId: 'ann' }] }),
    aLevel({ name: 'Nobody', people: [{ kind: 'group', groupId: 'gone' }] }),
  ],
});
const people = { 'person:ann': { kind: 'people', people: ['ann'] } } as const;
/** The week in which the clocks go forward, on Sunday at two. */
const week = coverageWeek(
  { ladder, calendar: office, calendars: {}, people },
  Date.parse('2026-03-25T12:00:00Z'),
);
const hourAt = (index: number, hour: number) => {
  const found = week.days[index]?.hours[hour];
  if (!found) throw new Error('no such hour');
  return found;
};

describe('the coverage map', () => {
  it('tells hours in time, hours that wait and levels of nobody apart', () => {
    expect(coverState(hourAt(0, 9), ladder, 0)).toBe('now');
    expect(coverState(hourAt(5, 9), ladder, 1)).toBe('later');
    expect(coverState(hourAt(0, 9), ladder, 2)).toBe('never');
  });

  it('is walked with the arrow keys, past the hour that the clock skips, and not over its edges', () => {
    expect(moved({ day: 6, hour: 1 }, 'ArrowRight', week)).toEqual({ day: 6, hour: 3 });
    expect(moved({ day: 0, hour: 0 }, 'ArrowUp', week)).toBeUndefined();
    expect(moved({ day: 6, hour: 23 }, 'ArrowRight', week)).toBeUndefined();
    expect(moved({ day: 2, hour: 9 }, 'End', week)).toEqual({ day: 2, hour: 23 });
    expect(moved({ day: 2, hour: 9 }, 'a', week)).toBeUndefined();
  });

  it('has the same hours in its table, alike ones in one row', () => {
    const stretches = stretchesOf(week, ladder);
    expect(stretches.flatMap(({ hours }) => hours)).toHaveLength(167);
    expect(stretches.length).toBeLessThan(15);
    for (const [index, { to }] of stretches.entries()) {
      const next = stretches[index + 1];
      if (next) expect(next.from).toBe(to);
    }
  });
});
