import { describe, expect, it } from '@jest/globals';
import { fc } from '../../support/properties';
import { buildWorkingTime } from '../../../src/domain/calendar/build-working-time';
import { AROUND_THE_CLOCK } from '../../../src/domain/calendar/calendar';
import { workingTimeOf } from '../../../src/domain/calendar/working-time-of';
import { FAR, HOUR, MINUTE } from '../../../src/domain/time';
import { aCalendar, sixShapes, weekOf } from './calendar-shapes';

const at = (text: string) => Date.parse(text);
const shown = (instant: number) => new Date(instant).toISOString();
const berlin = (calendar = aCalendar()) => workingTimeOf(calendar, at('2026-01-01T00:00Z'));

describe('working time of an office in Berlin', () => {
  it.each([
    ['within a day', '2026-01-13T09:00Z', 60, '2026-01-13T10:00:00.000Z'],
    ['over the night', '2026-01-13T16:00Z', 60, '2026-01-14T08:30:00.000Z'],
    ['over the weekend', '2026-01-16T16:00Z', 60, '2026-01-19T08:30:00.000Z'],
    [
      'up to the very end of the day, not to the next morning',
      '2026-01-13T16:00Z',
      30,
      '2026-01-13T16:30:00.000Z',
    ],
    ['from a closed hour', '2026-01-13T22:00Z', 1, '2026-01-14T08:01:00.000Z'],
    ['over the change to summer time', '2026-03-27T16:00Z', 60, '2026-03-30T07:30:00.000Z'],
  ])('adds %s', (_, from, minutes, wanted) => {
    expect(shown(berlin().addWorking(at(from), minutes * MINUTE))).toBe(wanted);
  });

  it('leaves out a holiday, and a yearly one in every year', () => {
    const working = berlin(
      aCalendar({
        holidays: [
          { date: '2026-01-14', name: 'Move' },
          { date: '2020-12-25', name: 'Christmas', everyYear: true },
        ],
      }),
    );
    expect(shown(working.nextOpen(at('2026-01-13T17:00Z')))).toBe('2026-01-15T08:00:00.000Z');
    expect(shown(working.nextOpen(at('2028-12-24T12:00Z')))).toBe('2028-12-26T08:00:00.000Z');
    expect(working.isOpen(at('2027-01-14T10:00Z'))).toBe(true);
  });

  it('takes time away back to the end of an earlier day', () => {
    expect(shown(berlin().subtractWorking(at('2026-01-14T09:00Z'), 60 * MINUTE))).toBe(
      '2026-01-13T16:30:00.000Z',
    );
    expect(shown(berlin().subtractWorking(at('2026-01-14T09:00Z'), 61 * MINUTE))).toBe(
      '2026-01-13T16:29:00.000Z',
    );
  });

  it('grows to years far from those it was built for', () => {
    expect(shown(berlin().nextOpen(at('2099-07-04T12:00Z')))).toBe('2099-07-06T07:00:00.000Z');
    expect(shown(berlin().nextOpen(at('1999-12-31T20:00Z')))).toBe('2000-01-03T08:00:00.000Z');
  });

  it('refuses negative amounts and instants that are no present-day milliseconds', () => {
    expect(() => berlin().addWorking(at('2026-01-13T09:00Z'), -1)).toThrow(RangeError);
    expect(() => berlin().subtractWorking(at('2026-01-13T09:00Z'), NaN)).toThrow(RangeError);
    expect(() => berlin().isOpen(FAR)).toThrow(RangeError);
    expect(() => berlin().isOpen(NaN)).toThrow(RangeError);
  });

  it('says FAR when an opening never ends', () => {
    const working = berlin(aCalendar({ hours: AROUND_THE_CLOCK }));
    expect(working.nextClose(at('2026-01-13T09:00Z'))).toBe(FAR);
  });

  it('is built once for each calendar value', () => {
    const calendar = aCalendar();
    expect(workingTimeOf(calendar, 0)).toBe(workingTimeOf(calendar, at('2026-01-01T00:00Z')));
    expect(workingTimeOf(aCalendar(), 0)).not.toBe(workingTimeOf(calendar, 0));
  });
});

describe('a repeated and a skipped hour', () => {
  const nights = aCalendar({ hours: weekOf([{ from: '02:00', to: '03:00' }]) });

  it('counts the repeated hour twice', () => {
    expect(berlin(nights).workingBetween(at('2026-10-24T12:00Z'), at('2026-10-25T12:00Z'))).toBe(2 * HOUR);
  });

  it('does not count the skipped hour', () => {
    expect(berlin(nights).workingBetween(at('2026-03-28T12:00Z'), at('2026-03-29T12:00Z'))).toBe(0);
  });
});

describe('whatever the calendar', () => {
  const zones = [
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'Antarctica/Troll',
  ];
  const calendars = zones.flatMap((zone) => sixShapes(zone, ['2026-03-29']));
  const aTable = fc
    .constantFrom(...calendars)
    .map((calendar) => workingTimeOf(calendar, at('2026-01-01T00:00Z')));
  const anInstant = fc.integer({ min: at('2025-06-01T00:00Z'), max: at('2028-06-01T00:00Z') });
  const anAmount = fc.integer({ min: 0, max: 400 * HOUR });

  it('adds up: a to b and b to c make a to c, backwards counted negative', () => {
    fc.assert(
      fc.property(aTable, anInstant, anInstant, anInstant, (working, a, b, c) => {
        expect(working.workingBetween(a, b) + working.workingBetween(b, c)).toBe(
          working.workingBetween(a, c),
        );
      }),
    );
  });

  it('finds after adding exactly what was added, and no earlier instant has as much', () => {
    fc.assert(
      fc.property(aTable, anInstant, anAmount, (working, a, amount) => {
        const end = working.addWorking(a, amount);
        expect(working.workingBetween(a, end)).toBe(amount);
        if (amount > 0) expect(working.workingBetween(a, end - 1)).toBe(amount - 1);
      }),
    );
  });

  it('finds after taking away exactly what was taken, and the instant before has more', () => {
    fc.assert(
      fc.property(aTable, anInstant, anAmount, (working, b, amount) => {
        const start = working.subtractWorking(b, amount);
        expect(working.workingBetween(start, b)).toBe(amount);
        expect(working.workingBetween(start - 1, b)).toBe(amount + 1);
      }),
    );
  });

  it('never adds more and ends earlier', () => {
    fc.assert(
      fc.property(aTable, anInstant, anAmount, anAmount, (working, a, more, less) => {
        expect(working.addWorking(a, more + less)).toBeGreaterThanOrEqual(working.addWorking(a, less));
      }),
    );
  });

  it('is open from each opening to the closing after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars.filter((calendar) => !['always', 'holiday'].includes(calendar.id))),
        anInstant,
        (calendar, a) => {
          const working = workingTimeOf(calendar, a);
          const opening = working.nextOpen(a);
          const closing = working.nextClose(opening);
          expect(working.isOpen(opening)).toBe(true);
          expect(working.isOpen(closing)).toBe(false);
          expect(working.workingBetween(a, closing)).toBe(closing - opening);
        },
      ),
    );
  });

  it('equals elapsed time around the clock', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), anInstant, anAmount, (zone, a, amount) => {
        const working = workingTimeOf(aCalendar({ zone, hours: AROUND_THE_CLOCK }), a);
        expect(working.addWorking(a, amount)).toBe(a + amount);
        expect(working.workingBetween(a, a + amount)).toBe(amount);
      }),
    );
  });

  it('answers alike whether built for these years or grown to them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...calendars), anInstant, anAmount, (calendar, a, amount) => {
        const small = buildWorkingTime(calendar, at('2026-06-01T00:00Z'), at('2026-06-08T00:00Z'));
        expect(small.addWorking(a, amount)).toBe(workingTimeOf(calendar, a).addWorking(a, amount));
      }),
    );
  });
});
