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
import type { ShownValue, Weighed } from './weighed';

export type SlaCondition = SlaFlagCondition | SlaLeftCondition | SlaUsedCondition;

/** Holds while it holds for one of the picked SLAs; an issue without such an SLA never does. Shown is the SLA that decides. */
export function weighSlas(
  condition: SlaCondition,
  readings: readonly SlaReading[],
  calendars: WorkingTimes,
): Weighed {
  const courseOf = slaCourses(condition, calendars);
  if (courseOf === null) return unknownWeight;
  const { sla } = condition;
  const picked = sla === undefined ? readings : readings.filter((reading) => matchesAny([sla], reading));
  return {
    course: anyCourse(picked.map(courseOf)),
    shown: (now) => shownOf(condition, picked, calendars, now),
  };
}

/** How the condition stands on one SLA that it picks; null when its calendar does not exist. */
export function slaCourses(
  condition: SlaCondition,
  calendars: WorkingTimes,
): ((reading: SlaReading) => Course) | null {
  switch (condition.fact) {
    case 'slaPaused':
      return (reading) => pausedCourse(condition, reading);
    case 'slaBreached':
      return (reading) => breachedCourse(condition, reading);
    case 'slaUsed':
      return (reading) => usedCourse(condition, reading);
    case 'slaLeft': {
      if (condition.calendarId === undefined) return (reading) => leftCourse(condition, reading, undefined);
      const working = calendars(condition.calendarId);
      return working === undefined ? null : (reading) => leftCourse(condition, reading, working);
    }
  }
}

function shownOf(
  condition: SlaCondition,
  picked: readonly SlaReading[],
  calendars: WorkingTimes,
  now: Instant,
): ShownValue {
  switch (condition.fact) {
    case 'slaPaused':
      return picked.some((reading) => reading.state === 'paused');
    case 'slaBreached':
      return picked.some((reading) => isBreached(reading, now));
    case 'slaUsed':
      return deciding(condition.op === 'under', picked, (reading) => percentUsed(reading, now));
    case 'slaLeft': {
      const working = condition.calendarId === undefined ? undefined : calendars(condition.calendarId);
      return deciding(condition.op === 'atMost', picked, (reading) => minutesLeft(reading, now, working));
    }
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
