import type { WorkingTime, WorkingTimes } from '../calendar/working-time';
import { MINUTE } from '../time';
import type { Instant } from '../time';
import type { SlaFlagCondition, SlaLeftCondition, SlaUsedCondition } from './condition';
import { anyCourse, fallingAt, risingAt, steady } from './course';
import type { Course } from './course';
import type { SlaReading } from './fact-value';
import { NO, truthOf, UNKNOWN } from './truth';
import { matchesAny } from './value-match';
import { unknownWeight } from './weighed';
import type { Weighed } from './weighed';

type SlaCondition = SlaFlagCondition | SlaLeftCondition | SlaUsedCondition;

/** Holds while it holds for one of the picked SLAs; an issue without such an SLA never does. Shown is the SLA that decides. */
export function weighSlas(
  condition: SlaCondition,
  readings: readonly SlaReading[],
  calendars: WorkingTimes,
): Weighed {
  const { sla } = condition;
  const picked = sla === undefined ? readings : readings.filter((reading) => matchesAny([sla], reading));
  const over = (courseOf: (reading: SlaReading) => Course) => anyCourse(picked.map(courseOf));
  switch (condition.fact) {
    case 'slaPaused': {
      const paused = picked.some((reading) => reading.state === 'paused');
      return { course: over((reading) => pausedCourse(condition, reading)), shown: () => paused };
    }
    case 'slaBreached':
      return {
        course: over((reading) => breachedCourse(condition, reading)),
        shown: (now) => picked.some((reading) => isBreached(reading, now)),
      };
    case 'slaLeft': {
      const working = condition.calendarId === undefined ? undefined : calendars(condition.calendarId);
      if (condition.calendarId !== undefined && working === undefined) return unknownWeight;
      return {
        course: over((reading) => leftCourse(condition, reading, working)),
        shown: (now) =>
          deciding(condition.op === 'atMost', picked, (reading) => minutesLeft(reading, now, working)),
      };
    }
    case 'slaUsed':
      return {
        course: over((reading) => usedCourse(condition, reading)),
        shown: (now) => deciding(condition.op === 'under', picked, (reading) => percentUsed(reading, now)),
      };
  }
}

const pausedCourse = ({ op }: SlaFlagCondition, { state }: SlaReading): Course =>
  steady(truthOf((state === 'paused') === (op === 'isTrue')));

function breachedCourse({ op }: SlaFlagCondition, { state, breachAt, breached }: SlaReading): Course {
  const wanted = op === 'isTrue';
  if (state !== 'running' || breachAt === null) return steady(truthOf(breached === wanted));
  return wanted ? risingAt(breachAt) : fallingAt(breachAt);
}

function isBreached({ state, breachAt, breached }: SlaReading, now: Instant): boolean {
  return state === 'running' && breachAt !== null ? now >= breachAt : breached;
}

function leftCourse(
  { op, minutes }: SlaLeftCondition,
  reading: SlaReading,
  working: WorkingTime | undefined,
): Course {
  const { state, leftMs, breachAt, breached } = reading;
  if (state === 'finished') return steady(NO);
  const bound = minutes * MINUTE;
  if (leftMs !== null) return steady(truthOf(leftMs <= bound === (op === 'atMost')));
  if (breachAt === null) return steady(breached ? truthOf(op === 'atMost') : UNKNOWN);
  const crossing = working === undefined ? breachAt - bound : working.subtractWorking(breachAt, bound);
  return op === 'atMost' ? risingAt(crossing) : fallingAt(crossing);
}

function minutesLeft(reading: SlaReading, now: Instant, working: WorkingTime | undefined): number | null {
  const { state, leftMs, breachAt } = reading;
  if (state === 'finished' || (leftMs === null && breachAt === null)) return null;
  if (leftMs !== null || breachAt === null) return Math.ceil((leftMs ?? 0) / MINUTE);
  return Math.ceil((working === undefined ? breachAt - now : working.workingBetween(now, breachAt)) / MINUTE);
}

function usedCourse({ op, percent }: SlaUsedCondition, reading: SlaReading): Course {
  const { state, usedPercent, usedAt, percentPerMs } = reading;
  if (state === 'finished') return steady(NO);
  if (percentPerMs === 0) return steady(truthOf(usedPercent >= percent === (op === 'atLeast')));
  const crossing = Math.round(usedAt + (percent - usedPercent) / percentPerMs);
  return op === 'atLeast' ? risingAt(crossing) : fallingAt(crossing);
}

function percentUsed({ state, usedPercent, usedAt, percentPerMs }: SlaReading, now: Instant): number | null {
  return state === 'finished' ? null : Math.floor(usedPercent + (now - usedAt) * percentPerMs);
}

function deciding(
  least: boolean,
  readings: readonly SlaReading[],
  valueOf: (reading: SlaReading) => number | null,
): number | null {
  const values = readings.map(valueOf).filter((value) => value !== null);
  if (values.length === 0) return null;
  return least ? Math.min(...values) : Math.max(...values);
}
