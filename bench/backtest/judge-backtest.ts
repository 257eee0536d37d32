import type { Backtest } from './run-backtest';

export interface BacktestGoal {
  readonly goal: string;
  readonly value: string;
  readonly met: boolean;
}

/** P11: 64,277 changes under 20 criteria in 3 s; more work may take longer in proportion. */
const WORK = 64_277 * 20;
const SECONDS = 3;

/** What a backtest must be before its figures say anything. */
export function judgeBacktest(
  backtest: Backtest,
  { wallSeconds, processorSeconds }: { readonly wallSeconds: number; readonly processorSeconds: number },
): readonly BacktestGoal[] {
  const { check, tested, changes } = backtest;
  const disputed = tested.reduce((sum, { firings }) => sum + firings.disputed, 0);
  const fired = tested.reduce((sum, { firings }) => sum + firings.fired.length, 0);
  const spent = processorSeconds - check.stepMillis / 1000;
  const allowed = SECONDS * Math.max(1, (changes * tested.length) / WORK);
  return [
    {
      goal: 'compiled criteria hold when the engine’s own steps say so',
      value: `${check.differing} of ${check.incidents} incidents differ (${check.steps.toLocaleString('en')} steps; ${(check.stepMillis / Math.max(1, check.walkMillis)).toFixed(1)} × the time of the fast walk)`,
      met: check.differing === 0,
    },
    {
      goal: 'every firing is one by the engine’s own evaluate',
      value: `${disputed} of ${fired.toLocaleString('en')} are not`,
      met: disputed === 0,
    },
    {
      goal: `P11: at most ${allowed.toFixed(1)} s for ${changes.toLocaleString('en')} changes under ${tested.length} criteria`,
      // the goal is about us, not about what else the machine does; the check is no part of a backtest
      value: `${spent.toFixed(2)} s of processor without the check (${wallSeconds} s by the clock with it)`,
      met: spent <= allowed,
    },
  ];
}
