import type { FiguresView, TimesView } from '../../contract/report-view';
import { costOf, EFFORT_KINDS, type EffortRates } from '../../domain/insight/effort';
import type { OutcomeWord } from '../../domain/policy/vocabulary';
import { precisionOf } from '../../domain/report/precision-of';
import { countOf, quantile, type Spread } from '../../domain/report/spread';
import { count, DURATIONS, type Tally } from '../../domain/report/tally';

/** What the reader may be told besides counts. */
export interface FiguresContext {
  readonly outcomes: readonly OutcomeWord[];
  /** Null where costs are not the reader's to see, or nothing is priced. */
  readonly rates: EffortRates | null;
}

/** A tally as it is sent: durations as median and 90th percentile. */
export function figuresView(tally: Tally, { outcomes, rates }: FiguresContext): FiguresView {
  const times = Object.fromEntries(
    DURATIONS.flatMap((name) => {
      const view = timesView(tally.spreads[name] ?? {});
      return view ? [[name, view] as const] : [];
    }),
  );
  return {
    counts: tally.counts,
    times,
    cost: rates ? costOf(effortTotals(tally), rates).amount : null,
    ...precisionOf(tally, outcomes),
  };
}

function timesView(spread: Spread): TimesView | null {
  const [median, p90] = [quantile(spread, 0.5), quantile(spread, 0.9)];
  if (median === null || p90 === null) return null;
  return { count: countOf(spread), median: Math.round(median), p90: Math.round(p90) };
}

function effortTotals(tally: Tally): Parameters<typeof costOf>[0] {
  const of = (kind: (typeof EFFORT_KINDS)[number]) => ({
    minutes: count(tally, `effort:${kind}`),
    outOfHours: count(tally, `late:${kind}`),
  });
  const byKind = {
    coordination: of('coordination'),
    technical: of('technical'),
    communication: of('communication'),
  };
  return { minutes: effortMinutes(tally), outOfHours: 0, byKind, byPerson: [] };
}

/** Minutes of all kinds. */
export const effortMinutes = (tally: Tally): number =>
  EFFORT_KINDS.reduce((sum, kind) => sum + count(tally, `effort:${kind}`), 0);
