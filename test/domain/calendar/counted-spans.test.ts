import { describe, expect, it } from '@jest/globals';
import { AROUND_THE_CLOCK, type Calendar } from '../../../src/domain/calendar/calendar';
import { countWorking } from '../../../src/domain/calendar/counted-spans';
import { localDayOf, localInstant } from '../../../src/domain/calendar/local-instant';
import { FAR, HOUR, MINUTE } from '../../../src/domain/time';
import { fc } from '../../support/properties';

const day = [
  { from: '08:00', to: '12:00' },
  { from: '13:00', to: '18:00' },
];
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
  holidays: [{ date: '2026-03-30', name: 'Off' }],
};
const at = (text: string) => Date.parse(text);

describe('a preview of a due time', () => {
  it('names the stretches that were counted over a weekend, a holiday and a clock change', () => {
    // Friday 27 March 2026, 17:00 in Berlin; the clocks go forward on Sunday, and Monday is a holiday.
    expect(countWorking(office, at('2026-03-27T16:00:00Z'), 120)).toEqual({
      dueAt: at('2026-03-31T07:00:00Z'),
      spans: [
        { from: at('2026-03-27T16:00:00Z'), to: at('2026-03-27T17:00:00Z') },
        { from: at('2026-03-31T06:00:00Z'), to: at('2026-03-31T07:00:00Z') },
      ],
    });
  });

  it('counts exactly what was asked for, wherever it starts', () => {
    const start = fc.integer({ min: at('2026-01-01T00:00:00Z'), max: at('2026-12-31T00:00:00Z') });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 20_000 }), (startAt, minutes) => {
        const { dueAt, spans } = countWorking(office, startAt, minutes);
        expect(spans.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(minutes * MINUTE);
        expect(spans.at(-1)?.to ?? startAt).toBe(dueAt);
      }),
      { numRuns: 100 },
    );
  });

  it('is without an end where the calendar is never open', () => {
    const never = {
      ...office,
      hours: { ...office.hours, monday: [], tuesday: [], wednesday: [], thursday: [], friday: [] },
    };
    expect(countWorking(never, 0, 1)).toEqual({ dueAt: FAR, spans: [] });
  });
});

describe('a reading of the wall clock', () => {
  it('is no instant when the clock skips it, and the first of two when it comes twice', () => {
    const march = localDayOf('Europe/Berlin', at('2026-03-29T12:00:00Z'));
    expect(localInstant('Europe/Berlin', march, 2.5 * HOUR)).toBeNull();
    expect(localInstant('Europe/Berlin', march, 3 * HOUR)).toBe(at('2026-03-29T01:00:00Z'));
    const october = localDayOf('Europe/Berlin', at('2026-10-25T12:00:00Z'));
    expect(localInstant('Europe/Berlin', october, 2.5 * HOUR)).toBe(at('2026-10-25T00:30:00Z'));
  });
});
