import { isDone } from '../definitions/workflows';
import type { Issue } from '../site/site-data';
import type { SlaMetric } from './metrics';
import { idIn } from '../site/id-in';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** One cycle as far as the issue's history tells; what depends on the clock is derived by `measure`. */
interface Cycle {
  readonly startedAt: number;
  readonly stoppedAt?: number;
  readonly pauses: readonly Stretch[];
  /** Since when it is paused, if it is now. */
  readonly pausedSince?: number;
  readonly goal: number;
  readonly breachAt?: number;
}

export interface MeasuredCycle {
  readonly startedAt: number;
  readonly stoppedAt?: number;
  /** When the goal is passed if the cycle keeps running; undefined while paused and not breached. */
  readonly breachAt?: number;
  readonly breached: boolean;
  readonly paused: boolean;
  readonly withinCalendarHours: boolean;
  readonly goal: number;
  readonly elapsed: number;
}

export interface MeasuredSla {
  readonly completed: readonly MeasuredCycle[];
  readonly ongoing?: MeasuredCycle;
}

interface Step {
  readonly at: number;
  readonly statusId?: string;
  readonly priorityId?: string | null;
  readonly isResponse?: boolean;
}

/** Everything in the issue's past that moves a clock, from the state it was created in, in order. */
function stepsOf(issue: Issue): readonly Step[] {
  const steps: Step[] = [];
  let status: string | undefined;
  let priority: string | null | undefined;
  for (const change of issue.history) {
    for (const item of change.items) {
      if (item.fieldId === 'status') {
        status ??= item.from ?? undefined;
        steps.push({ at: change.at, statusId: item.to ?? '' });
      } else if (item.fieldId === 'priority') {
        if (priority === undefined) priority = item.from;
        steps.push({ at: change.at, priorityId: item.to });
      }
    }
  }
  const reporter = issue.values['reporter'];
  for (const comment of issue.comments) {
    if (comment.isPublic && comment.authorId !== reporter)
      steps.push({ at: comment.createdAt, isResponse: true });
  }
  steps.sort((a, b) => a.at - b.at);
  const first: Step = {
    at: issue.createdAt,
    statusId: status ?? idIn(issue, 'status'),
    priorityId: priority === undefined ? (issue.values['priority'] as string | null) : priority,
  };
  return [first, ...steps];
}

function cyclesOf(metric: SlaMetric, issue: Issue): readonly Cycle[] {
  const cycles: Cycle[] = [];
  let start: number | undefined;
  let pausedSince: number | undefined;
  let pauses: Stretch[] = [];
  let wasDone = false;
  let goal = metric.defaultGoal;
  const stop = (at: number): void => {
    if (start === undefined) return;
    if (pausedSince !== undefined) pauses.push({ from: pausedSince, to: at });
    cycles.push({ startedAt: start, stoppedAt: at, pauses, goal });
    start = undefined;
    pausedSince = undefined;
    pauses = [];
  };
  for (const [index, step] of stepsOf(issue).entries()) {
    if (step.priorityId !== undefined) goal = metric.goals[step.priorityId ?? ''] ?? metric.defaultGoal;
    if (step.isResponse === true && metric.stopsAtResponse) stop(step.at);
    if (step.statusId === undefined) continue;
    const done = isDone(step.statusId);
    // A metric starts with the issue; one that measures the whole work starts anew when the work is taken up again.
    if ((index === 0 && !done) || (wasDone && !done && !metric.stopsAtResponse)) start = step.at;
    wasDone = done;
    if (done) {
      stop(step.at);
      continue;
    }
    const pausing = metric.pausedIn.includes(step.statusId);
    if (pausing && pausedSince === undefined && start !== undefined) pausedSince = step.at;
    if (!pausing && pausedSince !== undefined) {
      pauses.push({ from: pausedSince, to: step.at });
      pausedSince = undefined;
    }
  }
  if (start !== undefined)
    cycles.push({ startedAt: start, pauses, goal, ...(pausedSince === undefined ? {} : { pausedSince }) });
  return cycles;
}

/** The instant at which the running time of a cycle reaches its goal, pauses taken out; undefined when a pause is open by then. */
function breachOf(metric: SlaMetric, cycle: Cycle): number | undefined {
  let left = cycle.goal;
  let from = cycle.startedAt;
  const open =
    cycle.pausedSince === undefined ? [] : [{ from: cycle.pausedSince, to: Number.POSITIVE_INFINITY }];
  for (const pause of [...cycle.pauses, ...open]) {
    const worked = metric.calendar.between(from, pause.from);
    if (worked >= left) break;
    if (pause.to === Number.POSITIVE_INFINITY) return undefined;
    left -= worked;
    from = pause.to;
  }
  return metric.calendar.add(from, left);
}

function withBreach(metric: SlaMetric, cycle: Cycle): Cycle {
  const breachAt = breachOf(metric, cycle);
  return breachAt === undefined ? cycle : { ...cycle, breachAt };
}

function measureCycle(metric: SlaMetric, cycle: Cycle, now: number): MeasuredCycle {
  const end = Math.min(cycle.stoppedAt ?? now, cycle.pausedSince ?? Number.POSITIVE_INFINITY);
  const paused = cycle.pauses.reduce(
    (sum, pause) => sum + metric.calendar.between(pause.from, Math.min(pause.to, end)),
    0,
  );
  const elapsed = metric.calendar.between(cycle.startedAt, end) - paused;
  const { breachAt } = cycle;
  return {
    startedAt: cycle.startedAt,
    ...(cycle.stoppedAt === undefined ? {} : { stoppedAt: cycle.stoppedAt }),
    ...(breachAt === undefined ? {} : { breachAt }),
    breached: elapsed > cycle.goal || (breachAt !== undefined && breachAt <= (cycle.stoppedAt ?? now)),
    paused: cycle.pausedSince !== undefined,
    withinCalendarHours: metric.calendar.isOpen(now),
    goal: cycle.goal,
    elapsed,
  };
}

interface Cached {
  readonly revision: number;
  readonly cycles: ReadonlyMap<string, readonly Cycle[]>;
}
const CACHE = new WeakMap<Issue, Cached>();

function cached(metric: SlaMetric, issue: Issue): readonly Cycle[] {
  const known = CACHE.get(issue);
  const cycles = known?.revision === issue.revision ? known.cycles : new Map<string, readonly Cycle[]>();
  const found = cycles.get(metric.id);
  if (found !== undefined) return found;
  const made = cyclesOf(metric, issue).map((cycle) => withBreach(metric, cycle));
  CACHE.set(issue, { revision: issue.revision, cycles: new Map([...cycles, [metric.id, made]]) });
  return made;
}

/** How a metric of an issue stands at `now`, from the issue's history alone. */
export function measureSla(metric: SlaMetric, issue: Issue, now: number): MeasuredSla {
  const measured = cached(metric, issue).map((cycle) => measureCycle(metric, cycle, now));
  const ongoing = measured.find((cycle) => cycle.stoppedAt === undefined);
  return {
    completed: measured.filter((cycle) => cycle.stoppedAt !== undefined),
    ...(ongoing === undefined ? {} : { ongoing }),
  };
}
