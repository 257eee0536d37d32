import type { Severity } from '../escalation/severity';
import type { SeverityTargets } from './severity-targets';
import type { Delay } from './delay';

const elapsed = (minutes: number): Delay => ({ minutes, clock: 'elapsed' });
const working = (minutes: number): Delay => ({ minutes, clock: 'working' });

/** One day of the shipped business hours. */
const WORKDAY_MINUTES = 600;

/** What each severity promises as shipped: critical around the clock, the others in working time but for the watch after the fix. */
export const DEFAULT_TARGETS: Readonly<Record<Severity, SeverityTargets>> = {
  critical: {
    approval: elapsed(15),
    manager: elapsed(15),
    assessment: elapsed(60),
    plan: elapsed(120),
    planReview: elapsed(240),
    review: working(5 * WORKDAY_MINUTES),
    monitoring: elapsed(1_440),
    updates: {
      customer: elapsed(60),
      management: elapsed(120),
      executives: elapsed(240),
      provider: elapsed(120),
    },
  },
  high: {
    approval: working(60),
    manager: working(60),
    assessment: working(240),
    plan: working(480),
    planReview: working(WORKDAY_MINUTES),
    review: working(10 * WORKDAY_MINUTES),
    monitoring: elapsed(2_880),
    updates: { customer: working(240), management: working(480), provider: working(480) },
  },
  elevated: {
    approval: working(240),
    manager: working(240),
    assessment: working(WORKDAY_MINUTES),
    plan: working(2 * WORKDAY_MINUTES),
    planReview: working(3 * WORKDAY_MINUTES),
    review: working(15 * WORKDAY_MINUTES),
    monitoring: elapsed(4_320),
    updates: {
      customer: working(WORKDAY_MINUTES),
      management: working(2 * WORKDAY_MINUTES),
      provider: working(WORKDAY_MINUTES),
    },
  },
};
