import { describe, expect, it } from '@jest/globals';
import { checkCalendar } from '../../../src/domain/calendar/check-calendar';
import { aCalendar, weekOf } from './calendar-shapes';

const pathsOf = (value: unknown) => {
  const result = checkCalendar(value);
  return result.ok ? [] : result.problems.map((problem) => problem.path);
};
const monday = (...spans: { from: string; to: string }[]) =>
  aCalendar({ hours: { ...weekOf([]), monday: spans } });
const everyDay = Array.from({ length: 366 }, (_, i) => ({
  date: new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
  name: `Day ${i}`,
  everyYear: true,
}));

describe('a calendar that somebody entered', () => {
  it('is taken as it is when nothing is wrong', () => {
    const calendar = aCalendar({ holidays: [{ date: '2028-02-29', name: 'Leap day', everyYear: true }] });
    expect(checkCalendar(calendar)).toEqual({ ok: true, value: calendar });
  });

  it('may have several spans a day in any order, that touch and end at midnight', () => {
    expect(pathsOf(monday({ from: '12:00', to: '24:00' }, { from: '00:00', to: '12:00' }))).toEqual([]);
  });

  it.each([
    ['a zone that does not exist', aCalendar({ zone: 'Europe/Atlantis' }), ['zone']],
    ['an offset instead of a zone', aCalendar({ zone: '+02:00' }), ['zone']],
    [
      'a clock reading that does not exist',
      monday({ from: '8:00', to: '25:00' }),
      ['hours.monday[0].from', 'hours.monday[0].to'],
    ],
    ['hours that end before they begin', monday({ from: '22:00', to: '06:00' }), ['hours.monday[0]']],
    ['hours of no length', monday({ from: '08:00', to: '08:00' }), ['hours.monday[0]']],
    [
      'overlapping hours',
      monday({ from: '12:00', to: '18:00' }, { from: '08:00', to: '12:01' }),
      ['hours.monday[0]'],
    ],
    ['no hours at all', aCalendar({ hours: weekOf([]) }), ['hours']],
    ['holidays on every day of every year', aCalendar({ holidays: everyDay }), ['hours']],
    [
      'a date that does not exist',
      aCalendar({ holidays: [{ date: '2026-02-29', name: 'No day' }] }),
      ['holidays[0].date'],
    ],
    [
      'the same holiday twice',
      aCalendar({
        holidays: [
          { date: '2026-12-25', name: 'A', everyYear: true },
          { date: '2020-12-25', name: 'B', everyYear: true },
        ],
      }),
      ['holidays[1].date'],
    ],
  ])('is refused with the path for %s', (_, calendar, paths) => {
    expect(pathsOf(calendar)).toEqual(paths);
  });

  it('is refused with everything that is wrong at once', () => {
    const calendar = {
      ...monday({ from: 'x', to: '09:00' }),
      zone: 'Nowhere/Land',
      holidays: [{ date: 'soon', name: 'Party' }],
    };
    expect(pathsOf(calendar)).toEqual(['zone', 'hours.monday[0].from', 'holidays[0].date']);
  });

  it.each([
    [null],
    ['office'],
    [{}],
    [{ ...aCalendar(), zone: 7 }],
    [{ ...aCalendar(), surprise: 1 }],
    [{ ...aCalendar(), hours: { monday: [] } }],
  ])('is refused without a throw when its shape is wrong (%#)', (value) => {
    expect(pathsOf(value).length).toBeGreaterThan(0);
  });
});
