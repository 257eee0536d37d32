import type { Instant } from '../time';
import type { PlanAction, PlanPart } from './plan';

/** An action as one revision of the plan had it. `place` counts from 1; what was not kept then is null. */
export interface PlannedAction {
  readonly title: string;
  readonly ownerId: string | null;
  readonly dueAt: Instant | null;
  readonly place: number;
  readonly dropped: string | null;
  readonly issueId: string | null;
}

/** One action in which two revisions differ, as each has it. `moved`: it stands elsewhere among those that both have. */
export interface PlanChange {
  readonly actionId: string;
  readonly before: PlannedAction | null;
  readonly after: PlannedAction | null;
  readonly moved: boolean;
}

/** What differs between two revisions of a plan, in the order of the later one. Of actions that changed places as few as possible are named. */
export function planDifference(before: PlanPart, after: PlanPart): readonly PlanChange[] {
  const was = placed(before);
  const is = placed(after);
  const both = after.actions.map(({ id }) => id).filter((id) => was.has(id));
  const stayed = longestRun(both.map((id) => was.get(id)?.place ?? 0));
  const moved = new Set(both.filter((_, index) => !stayed.has(index)));
  const gone = before.actions.filter(({ id }) => !is.has(id)).map(({ id }) => id);
  return [...is.keys(), ...gone].flatMap((actionId): PlanChange[] => {
    const change = {
      actionId,
      before: was.get(actionId) ?? null,
      after: is.get(actionId) ?? null,
      moved: moved.has(actionId),
    };
    return change.moved || !sameWords(change.before, change.after) ? [change] : [];
  });
}

const placed = ({ actions }: PlanPart): ReadonlyMap<string, PlannedAction> =>
  new Map(actions.map((action, index) => [action.id, planned(action, index + 1)]));

const planned = (action: PlanAction, place: number): PlannedAction => ({
  title: action.title,
  ownerId: action.ownerId ?? null,
  dueAt: action.dueAt ?? null,
  place,
  dropped: action.dropped?.words ?? null,
  issueId: action.issueId ?? null,
});

function sameWords(a: PlannedAction | null, b: PlannedAction | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.title === b.title &&
    a.ownerId === b.ownerId &&
    a.dueAt === b.dueAt &&
    a.dropped === b.dropped &&
    a.issueId === b.issueId
  );
}

/** Indexes of a longest rising run (not of neighbours): what is in it kept its order. */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let end = -1;
  values.forEach((value, at) => {
    let length = 1;
    let from = -1;
    for (let before = 0; before < at; before += 1) {
      const candidate = (lengths[before] ?? 0) + 1;
      if ((values[before] ?? 0) < value && candidate > length) {
        length = candidate;
        from = before;
      }
    }
    lengths.push(length);
    previous.push(from);
    if (end === -1 || length > (lengths[end] ?? 0)) end = at;
  });
  const run = new Set<number>();
  for (let at = end; at >= 0; at = previous[at] ?? -1) run.add(at);
  return run;
}
