import type { Criterion } from '../../src/domain/criteria/criterion';
import type { PolicySet } from '../../src/domain/policy/policy-set';
import { DAY, MINUTE } from '../../src/domain/time';
import { alarmsOf } from '../../src/domain/backtest/alarms-of';
import { baseline, type BaseRate } from '../../src/domain/backtest/base-rate';
import { judgeFirings, type Alarm, type Judgement } from '../../src/domain/backtest/judge-firings';
import type { Outcome } from '../../src/domain/backtest/outcome';
import { overlapsOf } from '../../src/domain/backtest/overlaps';
import type { Backtest, TestedCriterion } from './run-backtest';
import type { ToldTestability } from './testable-facts';

/** Hits outside it are those that ring at night; hours of the day are those of its zone. */
const CALENDAR = 'business-hours';

/** Null throughout where outcomes are not known. */
export interface Figures {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly lift: number | null;
  readonly liftOverAge: number | null;
  readonly alarmsPer100Quiet: number | null;
  readonly medianLeadMinutes: number | null;
  readonly leadMinutes: Judgement['leadMinutes'];
  readonly afterResolution: number | null;
}

export interface CriterionReport extends Figures, ToldTestability {
  readonly id: string;
  readonly name: string;
  readonly mode: Criterion['mode'];
  /** How often it fired; null when the history can test none of it. */
  readonly fired: number | null;
  /** Distinct incidents. */
  readonly incidents: number;
  /** Stretches that ended while cool-down, quiet hours or the cap held the firing back. */
  readonly heldBack: number;
  /** Firings outside the calendar of business hours. */
  readonly outsideHours: number;
  readonly perDay: {
    readonly mean: number;
    readonly busiest: { readonly day: string; readonly fired: number } | null;
  };
  readonly byDay: Readonly<Record<string, number>>;
  /** Firings by hour of the day, 0 to 23. */
  readonly byHour: readonly number[];
  /** The first level of its playbook's ladder. */
  readonly tells: string;
  /** Incidents that another criterion fired on too, by its id. */
  readonly overlap: Readonly<Record<string, number>>;
  /** Incidents that no other criterion fired on. */
  readonly alone: number;
}

export interface BacktestReport {
  readonly incidents: number;
  readonly base: BaseRate | null;
  readonly criteria: readonly CriterionReport[];
  /** All criteria as one. */
  readonly together: Figures & { readonly fired: number; readonly incidents: number };
}

export function reportBacktest(
  backtest: Backtest,
  outcomes: ReadonlyMap<string, Outcome> | null,
  policies: PolicySet,
): BacktestReport {
  const { histories, tested } = backtest;
  const base = outcomes && baseline(histories, outcomes);
  const alarms = tested.map(({ firings }) => alarmsOf(firings, histories));
  const overlaps = overlapsOf(
    alarms,
    tested.map(({ criterion }) => criterion.id),
  );
  const all = alarms.flat().sort((a, b) => a.at - b.at);
  const figures = (own: readonly Alarm[]): Figures =>
    figuresOf(outcomes && base && judgeFirings(own, outcomes, base));
  const days = new Set(histories.map(({ createdAt }) => dayOf(createdAt))).size;
  return {
    incidents: histories.length,
    base: base && base.rate,
    criteria: tested.map((one, place) => {
      const own = alarms[place] ?? [];
      return {
        ...criterionReport(one, own, backtest, policies, days),
        ...(one.testability.tested === 'not at all' ? figuresOf(null) : figures(own)),
        overlap: overlaps[place]?.shared ?? {},
        alone: overlaps[place]?.alone ?? 0,
      };
    }),
    together: { fired: all.length, incidents: new Set(all.map(({ id }) => id)).size, ...figures(all) },
  };
}

const figuresOf = (judged: Judgement | null): Figures => ({
  precision: judged && judged.precision,
  recall: judged && judged.recall,
  lift: judged && judged.lift,
  liftOverAge: judged && judged.liftOverAge,
  alarmsPer100Quiet: judged && judged.alarmsPer100Quiet,
  medianLeadMinutes: judged?.leadMinutes?.median ?? null,
  leadMinutes: judged && judged.leadMinutes,
  afterResolution: judged && judged.afterResolution,
});

function criterionReport(
  { criterion, testability, firings }: TestedCriterion,
  alarms: readonly Alarm[],
  { calendars }: Backtest,
  policies: PolicySet,
  days: number,
): Omit<CriterionReport, keyof Figures | 'overlap' | 'alone'> {
  const hours = calendars(CALENDAR);
  const hourOf = hourIn(policies.calendars[CALENDAR]?.body.zone ?? 'UTC');
  const byDay: Record<string, number> = {};
  const byHour = new Array<number>(24).fill(0);
  for (const { at } of alarms) {
    const day = dayOf(at);
    byDay[day] = (byDay[day] ?? 0) + 1;
    const hour = hourOf(at);
    byHour[hour] = (byHour[hour] ?? 0) + 1;
  }
  const [busiest] = Object.entries(byDay).sort((a, b) => b[1] - a[1]);
  return {
    id: criterion.id,
    name: criterion.name,
    mode: criterion.mode,
    ...testability,
    fired: testability.tested === 'not at all' ? null : alarms.length,
    incidents: new Set(alarms.map(({ id }) => id)).size,
    heldBack: firings.heldBack,
    outsideHours: alarms.filter(({ at }) => hours?.isOpen(at) === false).length,
    perDay: {
      mean: days === 0 ? 0 : alarms.length / days,
      busiest: busiest ? { day: busiest[0], fired: busiest[1] } : null,
    },
    byDay,
    byHour,
    tells: tellsOf(criterion, policies),
  };
}

const dayOf = (at: number): string => isoDay(Math.floor(at / DAY));
const isoDay = remembered((day) => new Date(day * DAY).toISOString().slice(0, 10));

function hourIn(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' });
  const ofQuarter = remembered((quarter) => Number(format.format(quarter * QUARTER)));
  return (at) => ofQuarter(Math.floor(at / QUARTER));
}

/** No zone's clock stands elsewhere within one. */
const QUARTER = 15 * MINUTE;

function remembered<V>(make: (key: number) => V): (key: number) => V {
  const known = new Map<number, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}

function tellsOf({ starts }: Criterion, { playbooks, ladders }: PolicySet): string {
  const playbook = playbooks[starts.playbookId]?.body;
  const first = ladders[playbook?.ladderId ?? '']?.body.levels[0];
  if (!first) return 'nobody';
  const people = first.people.map((target) => ('role' in target ? target.role : target.kind)).join(', ');
  return `${first.name} (${people}) after ${first.delay.minutes} ${first.delay.clock} min`;
}
