import { describe, expect, it } from '@jest/globals';
import { checkCalendar } from '../../../src/domain/calendar/check-calendar';
import { AROUND_THE_CLOCK } from '../../../src/domain/calendar/calendar';
import { dateOf } from '../../../src/domain/calendar/local-day';
import { readIcs } from '../../../src/domain/calendar/read-ics';
import { fc } from '../../support/properties';

const file = (...events: readonly (readonly string[])[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n');
/** 1 March 2026. */
const TODAY = 20_513;
const read = (text: string, zone = 'Europe/Berlin') => readIcs(text, zone, TODAY);
const holidays = (text: string, zone?: string) => {
  const found = read(text, zone);
  if (!found.ok) throw new Error(found.problems.map(({ path, message }) => `${path} ${message}`).join('\n'));
  return found.value;
};
const problems = (text: string) => {
  const found = read(text);
  return found.ok ? [] : found.problems.map(({ path }) => path);
};

describe('a calendar file', () => {
  it('gives whole-day events as holidays, by date, with their names unescaped', () => {
    expect(
      holidays(
        file(
          ['DTSTART;VALUE=DATE:20261226', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Second day\\, of Christmas'],
          ['SUMMARY;LANGUAGE=en:New Year', 'DTSTART;VALUE=DATE:20260101'],
        ),
      ),
    ).toEqual([
      { date: '2026-01-01', name: 'New Year' },
      { date: '2026-12-26', name: 'Second day, of Christmas' },
    ]);
  });

  it('spreads an event of several days, its end not counted', () => {
    const days = holidays(
      file(['SUMMARY:Shutdown', 'DTSTART;VALUE=DATE:20261229', 'DTEND;VALUE=DATE:20270102']),
    );
    expect(days.map(({ date }) => date)).toEqual(['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01']);
  });

  it('repeats a yearly event without end every year, and writes one with an end out', () => {
    expect(
      holidays(
        file(
          ['SUMMARY:Unity', 'DTSTART;VALUE=DATE:20201003', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3'],
          ['SUMMARY:Leap', 'DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;COUNT=2'],
          ['SUMMARY:Fair', 'DTSTART;VALUE=DATE:20250505', 'RRULE:FREQ=YEARLY;UNTIL=20260505'],
        ),
      ),
    ).toEqual([
      { date: '2020-10-03', name: 'Unity', everyYear: true },
      { date: '2024-02-29', name: 'Leap' },
      { date: '2025-05-05', name: 'Fair' },
      { date: '2026-05-05', name: 'Fair' },
      { date: '2028-02-29', name: 'Leap' },
    ]);
  });

  const moving = (rule: string, start = '20261126', ...others: readonly string[]) =>
    holidays(
      file(['SUMMARY:Feast', `DTSTART;VALUE=DATE:${start}`, `RRULE:FREQ=YEARLY;${rule}`, ...others]),
    ).map(({ date, everyYear }) => (everyYear ? `${date} ever` : date));

  it.each<readonly [string, string, string, readonly string[]]>([
    [
      'the fourth Thursday of a month',
      'BYMONTH=11;BYDAY=4TH;COUNT=3',
      '20261126',
      ['2026-11-26', '2027-11-25', '2028-11-23'],
    ],
    [
      'the last Monday of a month',
      'BYMONTH=5;BYDAY=-1MO;UNTIL=20280601',
      '20260525',
      ['2026-05-25', '2027-05-31', '2028-05-29'],
    ],
    [
      'the first Monday by its position',
      'BYMONTH=9;BYDAY=MO;BYSETPOS=1;COUNT=2',
      '20260907',
      ['2026-09-07', '2027-09-06'],
    ],
    [
      'the last weekday by its position',
      'BYMONTH=12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2',
      '20261231',
      ['2026-12-31', '2027-12-31'],
    ],
    [
      'a weekday between two dates',
      'BYMONTH=11;BYDAY=WE;BYMONTHDAY=16,17,18,19,20,21,22;COUNT=2',
      '20261118',
      ['2026-11-18', '2027-11-17'],
    ],
    ['the twentieth Monday of the year', 'BYDAY=20MO;COUNT=2', '20260518', ['2026-05-18', '2027-05-17']],
    [
      'the last day of February',
      'BYMONTH=2;BYMONTHDAY=-1;COUNT=3',
      '20260228',
      ['2026-02-28', '2027-02-28', '2028-02-29'],
    ],
    ['two months', 'BYMONTH=1,7;COUNT=3', '20260101', ['2026-01-01', '2026-07-01', '2027-01-01']],
    ['every second year', 'INTERVAL=2;COUNT=2', '20260101', ['2026-01-01', '2028-01-01']],
    ['its own date, said again', 'BYMONTH=1;BYMONTHDAY=1', '20260101', ['2026-01-01 ever']],
  ])('repeats %s', (_what, rule, start, dates) => {
    expect(moving(rule, start)).toEqual(dates);
  });

  it('writes a feast that moves and never ends out from this year on, for ten years', () => {
    const dates = moving('BYMONTH=11;BYDAY=4TH', '19991125');
    expect(dates).toHaveLength(11);
    expect([dates[0], dates.at(-1)]).toEqual(['2026-11-26', '2036-11-27']);
  });

  it('leaves out the days of EXDATE, and adds those of RDATE with the event’s own length', () => {
    expect(
      moving('COUNT=3', '20260101', 'EXDATE;VALUE=DATE:20270101', 'RDATE;VALUE=DATE:20260106,20260107'),
    ).toEqual(['2026-01-01', '2026-01-06', '2026-01-07', '2028-01-01']);
    expect(
      moving('BYMONTH=1', '20260101', 'EXDATE:20270101T000000', 'EXDATE;VALUE=DATE:20280101').slice(0, 3),
    ).toEqual(['2026-01-01', '2029-01-01', '2030-01-01']);
    const two = ['SUMMARY:Fair', 'DTSTART;VALUE=DATE:20260105', 'DTEND;VALUE=DATE:20260107'];
    const fair = holidays(
      file([...two, 'RDATE;VALUE=PERIOD:20260301T080000/PT8H', 'RDATE;VALUE=DATE:20260601']),
    );
    expect(fair.map(({ date }) => date)).toEqual([
      '2026-01-05',
      '2026-01-06',
      '2026-03-01',
      '2026-03-02',
      '2026-06-01',
      '2026-06-02',
    ]);
  });

  it.each([
    'FREQ=MONTHLY',
    'FREQ=YEARLY;BYWEEKNO=20',
    'FREQ=YEARLY;BYDAY=0MO',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=YEARLY;BYMONTHDAY=x',
    'FREQ=YEARLY;INTERVAL=0',
    'FREQ=YEARLY;COUNT=0',
    'FREQ=YEARLY;UNTIL=soon',
  ])('with the rule %s is refused at its line', (rule) => {
    expect(problems(file(['SUMMARY:A', 'DTSTART;VALUE=DATE:20260101', `RRULE:${rule}`]))).toEqual(['line 6']);
  });

  it('takes a time in UTC on the clock of the calendar, and any other as it is written', () => {
    const late = ['SUMMARY:Late', 'DTSTART:20261231T233000Z', 'DTEND:20270101T010000Z'];
    expect(holidays(file(late)).map(({ date }) => date)).toEqual(['2027-01-01']);
    expect(holidays(file(late), 'America/New_York').map(({ date }) => date)).toEqual(['2026-12-31']);
    const outlook = ['SUMMARY:Own', 'DTSTART;TZID="W. Europe Standard Time":20260501T000000', 'DURATION:P1D'];
    expect(holidays(file(outlook), 'Pacific/Auckland').map(({ date }) => date)).toEqual(['2026-05-01']);
  });

  it('joins folded lines, passes over alarms and zones, and leaves cancelled events out', () => {
    const text = file(
      [
        'SUMMARY:Corpus ',
        ' Christi',
        'DTSTART;VALUE=DATE:20260604',
        'BEGIN:VALARM',
        'SUMMARY:Wake up',
        'END:VALARM',
      ],
      ['SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART;VALUE=DATE:20260605'],
    ).replace(
      'VERSION:2.0',
      'BEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:19701025T030000\nEND:STANDARD\nEND:VTIMEZONE',
    );
    expect(holidays(text)).toEqual([{ date: '2026-06-04', name: 'Corpus Christi' }]);
  });

  it('of which a day comes twice has it once', () => {
    const first = ['SUMMARY:Unity', 'DTSTART;VALUE=DATE:20261003'];
    expect(holidays(file(first, [...first, 'RRULE:FREQ=YEARLY']))).toEqual([
      { date: '2026-10-03', name: 'Unity', everyYear: true },
    ]);
  });

  it('is refused with everything that is wrong, each with its line', () => {
    const text = file(
      ['SUMMARY:', 'DTSTART;VALUE=DATE:20260230', 'RRULE:FREQ=DAILY'],
      ['SUMMARY:Weekly', 'DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=WEEKLY'],
      [
        'SUMMARY:Thanks',
        'DTSTART;VALUE=DATE:20261126',
        'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TX',
        'what is this',
      ],
      [
        'SUMMARY:Back',
        'DTSTART;VALUE=DATE:20260110',
        'DTEND;VALUE=DATE:20260109',
        'EXDATE;VALUE=DATE:20270110,tomorrow',
      ],
    );
    expect(problems(text)).toEqual([4, 5, 6, 11, 16, 17, 22, 23].map((line) => `line ${line}`));
  });

  it.each([
    ['empty', ''],
    ['a page', '<html></html>'],
    ['without an event', file()],
    ['cut off', file(['SUMMARY:Cut', 'DTSTART;VALUE=DATE:20260101']).slice(0, -30)],
    ['crossed', 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR'],
    ['larger than a megabyte', `BEGIN:VCALENDAR\n${'X-NOTE:a\n'.repeat(120_000)}`],
    [
      'with an event of years',
      file(['SUMMARY:Long', 'DTSTART;VALUE=DATE:20200101', 'DTEND;VALUE=DATE:20260101']),
    ],
    [
      'with too many days',
      file(
        ...Array.from({ length: 1100 }, (_, at) => [
          'SUMMARY:Day',
          `DTSTART;VALUE=DATE:${dateOf(18_000 + at).replaceAll('-', '')}`,
        ]),
      ),
    ],
  ])('that is %s is refused with a sentence', (_what, text) => {
    const found = read(text);
    const told = found.ok ? [] : found.problems.map((problem) => `${problem.path}: ${problem.message}`);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((problem) => !/^line \d+: .+\.$/u.test(problem))).toEqual([]);
  });

  it('never throws, whatever is in it, and what it gives is a calendar’s holidays', () => {
    const piece = fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'DTSTART:20260101',
      'DTSTART:99981231',
      'DTSTART:99991231',
      'DTSTART;VALUE=DATE:20261345',
      'DTEND:20260103T120000',
      'SUMMARY:A',
      'RRULE:FREQ=YEARLY',
      'RRULE:COUNT=x',
      'RRULE:FREQ=YEARLY;BYDAY=1MO,FR;BYMONTH=2',
      'EXDATE:20260105',
      'RDATE:20260229,20260301',
      ' folded',
      'DURATION:P2D',
      ';:;',
      'END:VCALENDAR',
      'BEGIN:X',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof({ weight: 9, arbitrary: piece }, fc.string())), (pieces) => {
        const found = read(['BEGIN:VCALENDAR', ...pieces, 'END:VCALENDAR'].join('\n'));
        if (!found.ok) return found.problems.length > 0;
        const calendar = { id: 'x', name: 'X', zone: 'UTC', hours: AROUND_THE_CLOCK, holidays: found.value };
        return checkCalendar(calendar).ok;
      }),
      { numRuns: 300 },
    );
  });
});
