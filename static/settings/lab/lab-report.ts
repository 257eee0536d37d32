import { alarmsOf } from '../../../src/domain/backtest/alarms-of';
import { baseline, type BaseRate } from '../../../src/domain/backtest/base-rate';
import { judgeFirings, type Judgement } from '../../../src/domain/backtest/judge-firings';
import { overlapsOf } from '../../../src/domain/backtest/overlaps';
import { quartiles, type Quartiles } from '../../../src/domain/backtest/quartiles';
import type { Testability } from '../../../src/domain/backtest/testability';
import type { WorkingTimes } from '../../../src/domain/calendar/working-time';
import type { ByHand } from '../../../src/contract/lab-calls';
import type { Criterion } from '../../../src/domain/criteria/criterion';
import type { IssueHistory } from '../../../src/domain/criteria/history';
import { MINUTE, type Instant } from '../../../src/domain/time';
import { siteOutcomes } from './past-outcomes';
import type { TriedCriterion } from './try-past';

/** One time that a criterion would have fired. */
export interface Hit {
  readonly history: IssueHistory;
  readonly at: Instant;
  readonly heldSince: Instant;
  /** It had come to hold while its quiet hours kept it back. */
  readonly waited: boolean;
}

export interface VersionReport {
  readonly criterion: Criterion;
  readonly testability: Testability;
  /** In order of time. */
  readonly hits: readonly Hit[];
  readonly workItems: number;
  /** Times that it was over before cool-down, quiet hours or cap let it fire. */
  readonly heldBack: number;
  /** Hits outside the calendar of hours; null where there is none. */
  readonly outsideHours: number | null;
  /** Hits that had to wait for the end of its own quiet hours. */
  readonly waited: number;
  /** Work items that another rule found too, and those that none did. */
  readonly shared: readonly { readonly name: string; readonly workItems: number }[];
  readonly alone: number;
  readonly byHand: ByHandReport | null;
  /** Null where it cannot be tested, or no outcome is known. */
  readonly judged: Judgement | null;
  /** Minutes from the first hit on a work item to its first SLA miss, where that came later. */
  readonly beforeMiss: Quartiles | null;
}

/** What people escalated by hand among the work items that were read, and how it agrees. */
export interface ByHandReport {
  readonly escalated: number;
  /** Found by the criterion too, at any time. */
  readonly found: number;
  /** Minutes by which the first hit came before the person, where it did. */
  readonly earlier: Quartiles | null;
}

export interface LabReport {
  readonly base: BaseRate;
  readonly versions: readonly VersionReport[];
}

interface Trial {
  /** The versions that are looked at come first, other rules after them. */
  readonly tried: readonly TriedCriterion[];
  readonly versions: number;
  readonly histories: readonly IssueHistory[];
  readonly calendars: WorkingTimes;
  /** Which hours count as working ones where a criterion has no quiet hours. */
  readonly hours: string | null;
  /** Null where they could not be asked for. */
  readonly byHand: readonly ByHand[] | null;
}

export function labReport(trial: Trial): LabReport {
  const { tried, histories } = trial;
  const outcomes = siteOutcomes(histories);
  const base = baseline(histories, outcomes);
  const alarms = tried.map(({ firings }) => alarmsOf(firings, histories));
  const names = tried.map(({ criterion }, place) => ({ key: String(place), name: criterion.name }));
  const versions = tried.slice(0, trial.versions).map((one, place): VersionReport => {
    const own = alarms[place] ?? [];
    // Two versions of one rule are not compared as if they were two rules.
    const others = [place, ...tried.keys()].filter((at, i) => i === 0 || at >= trial.versions);
    const [overlap] = overlapsOf(
      others.map((at) => alarms[at] ?? []),
      others.map(String),
    );
    const isJudged = one.testability.tested !== 'not at all' && base.rate.known > 0;
    return {
      ...counted(one, trial),
      shared: names
        .map(({ key, name }) => ({ name, workItems: overlap?.shared[key] ?? 0 }))
        .filter(({ workItems }) => workItems > 0)
        .sort((a, b) => b.workItems - a.workItems),
      alone: overlap?.alone ?? 0,
      judged: isJudged ? judgeFirings(own, outcomes, base) : null,
      beforeMiss: quartiles(
        [...firstHits(own)].flatMap(([id, at]) => {
          const missedAt = outcomes.get(id)?.missedAt ?? null;
          return missedAt !== null && missedAt > at ? [(missedAt - at) / MINUTE] : [];
        }),
      ),
      byHand: trial.byHand && byHandReport(trial.byHand, firstHits(own), histories),
    };
  });
  return { base: base.rate, versions };
}

function counted(
  { criterion, testability, firings }: TriedCriterion,
  { histories, calendars, hours }: Trial,
) {
  const quiet = criterion.quietHours?.outsideCalendarId;
  const own = quiet === undefined ? undefined : calendars(quiet);
  const working = hours === null ? undefined : calendars(hours);
  const hits = firings.fired.flatMap(({ incident, at, heldSince }): Hit[] => {
    const history = histories[incident];
    const dueAt = heldSince + criterion.holdsForMinutes * MINUTE;
    return history ? [{ history, at, heldSince, waited: own?.isOpen(dueAt) === false }] : [];
  });
  return {
    criterion,
    testability,
    hits,
    workItems: new Set(hits.map(({ history }) => history.id)).size,
    heldBack: firings.heldBack,
    outsideHours: working === undefined ? null : hits.filter(({ at }) => !working.isOpen(at)).length,
    waited: hits.filter(({ waited }) => waited).length,
  };
}

function firstHits(
  alarms: readonly { readonly id: string; readonly at: Instant }[],
): ReadonlyMap<string, Instant> {
  const first = new Map<string, Instant>();
  for (const { id, at } of alarms) if (!first.has(id)) first.set(id, at);
  return first;
}

function byHandReport(
  byHand: readonly ByHand[],
  hits: ReadonlyMap<string, Instant>,
  histories: readonly IssueHistory[],
): ByHandReport {
  const read = new Set(histories.map(({ id }) => id));
  const opened = new Map<string, Instant>();
  for (const { issueId, openedAt } of byHand)
    if (read.has(issueId) && !opened.has(issueId)) opened.set(issueId, openedAt);
  const found = [...opened].flatMap(([id, openedAt]) => {
    const at = hits.get(id);
    return at === undefined ? [] : [{ at, openedAt }];
  });
  return {
    escalated: opened.size,
    found: found.length,
    earlier: quartiles(
      found.flatMap(({ at, openedAt }) => (at < openedAt ? [(openedAt - at) / MINUTE] : [])),
    ),
  };
}
