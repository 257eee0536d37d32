import { describe, expect, it } from '@jest/globals';
import type { Sla, SlaCycle } from '../../../src/domain/criteria/history';
import { slaCountsOf, slaCourses, type SlaCourse } from '../../../src/domain/report/sla-course';
import { slaStatesAt, slaStatesOf } from '../../../src/domain/sla/sla-state';
import { HOUR, MINUTE } from '../../../src/domain/time';

const OPENED = 10 * HOUR;
const ENDED = 20 * HOUR;

/** A cycle from hour 0 with a goal of 12 hours, that runs on. */
const cycle = (given: Partial<SlaCycle> = {}): SlaCycle => ({
  startedAt: 0,
  breachAt: 12 * HOUR,
  stoppedAt: null,
  breached: false,
  paused: false,
  goalMs: 12 * HOUR,
  elapsedMs: 10 * HOUR,
  remainingMs: 2 * HOUR,
  ongoing: true,
  ...given,
});
const over = (stoppedAt: number, breached: boolean, given: Partial<SlaCycle> = {}): SlaCycle =>
  cycle({ stoppedAt, breached, ongoing: false, ...given });
const sla = (...cycles: readonly SlaCycle[]): Sla => ({ id: '1', name: 'Time to resolution', cycles });

const courseOf = (given: Sla, endedAt: number | null = ENDED) =>
  slaCourses({ states: undefined, slas: [given], openedAt: OPENED, endedAt })[0];

describe('where SLAs stand', () => {
  it('is running, paused or finished, with what is left of the running one', () => {
    const slas = [
      sla(cycle()),
      { ...sla(cycle({ paused: true, breachAt: null })), id: '2' },
      { ...sla(cycle(), over(3 * HOUR, true)), id: '3' },
      { ...sla(), id: '4' },
      { ...sla(cycle({ breached: true, remainingMs: -90_000 })), id: '5' },
    ];
    expect(
      slaStatesOf(slas).map(({ id, state, breached, remainingMinutes }) => [
        id,
        state,
        breached,
        remainingMinutes,
      ]),
    ).toEqual([
      ['1', 'running', false, 120],
      ['2', 'paused', false, 120],
      ['3', 'finished', true, null],
      ['5', 'running', true, -2],
    ]);
  });

  it('is told of the past by when each was breached and when it stopped', () => {
    const past = sla(over(15 * HOUR, true));
    expect(slaStatesAt([past], 11 * HOUR)).toMatchObject([{ state: 'running', breached: false }]);
    expect(slaStatesAt([past], 13 * HOUR)).toMatchObject([{ state: 'running', breached: true }]);
    expect(slaStatesAt([past], 15 * HOUR)).toMatchObject([{ state: 'finished', breached: true }]);
    expect(slaStatesAt([sla(cycle({ startedAt: 12 * HOUR }))], OPENED)).toEqual([]);
  });
});

describe('an SLA from the escalation to its end', () => {
  it.each<[string, Sla, SlaCourse['atStart'], SlaCourse['atEnd']]>([
    ['breached before', sla(over(15 * HOUR, true, { breachAt: 9 * HOUR })), 'breached', null],
    ['breached while it was escalated', sla(over(15 * HOUR, true)), 'running', 'breached'],
    ['breached, and running on', sla(cycle({ breached: true })), 'running', 'breached'],
    ['stopped in time', sla(over(11 * HOUR, false)), 'running', 'kept'],
    ['still running at the end', sla(cycle({ breachAt: 30 * HOUR })), 'running', 'kept'],
    ['breached only after the end', sla(cycle({ breached: true, breachAt: 21 * HOUR })), 'running', 'kept'],
    ['met before it was escalated', sla(over(9 * HOUR, false)), 'met', null],
    [
      'stopped in time, begun anew and breached then',
      sla(over(11 * HOUR, false), cycle({ startedAt: 12 * HOUR, breached: true, breachAt: 19 * HOUR })),
      'running',
      'breached',
    ],
  ])('%s', (_title, given, atStart, atEnd) => {
    expect(courseOf(given)).toEqual({ id: '1', name: 'Time to resolution', atStart, atEnd });
  });

  it('has no end while the escalation runs, or where the SLA is gone', () => {
    expect(courseOf(sla(over(11 * HOUR, false)), null)).toMatchObject({ atStart: 'running', atEnd: null });
    const states = [
      { id: '9', name: 'Gone', state: 'running', breached: false, remainingMinutes: 5 },
    ] as const;
    const gone = slaCourses({ states, slas: [], openedAt: OPENED, endedAt: ENDED });
    expect(gone).toMatchObject([{ id: '9', atStart: 'running', atEnd: null }]);
  });

  it('goes by what was read when it was escalated: a goal that the escalation itself made shorter breached nothing before it', () => {
    const shorter = sla(over(15 * HOUR, true, { breachAt: 4 * HOUR, goalMs: 4 * HOUR }));
    const states = slaStatesOf([sla(cycle({ remainingMs: 30 * MINUTE }))]);
    const [course] = slaCourses({ states, slas: [shorter], openedAt: OPENED, endedAt: ENDED });
    expect(course).toMatchObject({ atStart: 'running', atEnd: 'breached' });
  });
});

describe('what is counted of the SLAs of one escalation', () => {
  const course = (atStart: SlaCourse['atStart'], atEnd: SlaCourse['atEnd']): SlaCourse => ({
    id: '1',
    name: 'One',
    atStart,
    atEnd,
  });
  it.each<[string, readonly SlaCourse[], readonly number[]]>([
    ['nothing where it has none', [], [0, 0, 0, 0]],
    [
      'late where any was breached, whatever else',
      [course('breached', null), course('running', 'kept')],
      [1, 1, 0, 0],
    ],
    [
      'lost where one was breached after',
      [course('running', 'kept'), course('running', 'breached')],
      [1, 0, 1, 0],
    ],
    ['saved where none was', [course('running', 'kept'), course('met', null)], [1, 0, 0, 1]],
    ['known alone where nothing was running', [course('met', null)], [1, 0, 0, 0]],
  ])('is %s', (_title, courses, expected) => {
    const { atOpening, atEnd } = slaCountsOf(courses);
    expect([atOpening.slaKnown, atOpening.slaLate, atEnd.slaLost, atEnd.slaSaved]).toEqual(expected);
  });
});
