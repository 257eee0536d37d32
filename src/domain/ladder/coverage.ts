import type { Calendar } from '../calendar/calendar';
import { workingTimeOf } from '../calendar/working-time-of';
import { dueAfter, type DueAfter } from '../escalation/due-after';
import type { Ladder, LadderLevel } from '../policy/ladder';
import { FAR, MINUTE, type Instant, type Millis } from '../time';
import { levelWindow } from './level-window';
import { behind, peopleAt, type PeopleBehind } from './target-people';

/** How often a level that is held for somebody on duty is looked at, as the climb does. */
const DUTY_LOOK: Millis = 15 * MINUTE;

/** What a climb of this ladder depends on, besides the work item. */
export interface CoverageInput {
  readonly ladder: Ladder;
  /** In which the ladder's working time counts; its zone is that of levels' hours. */
  readonly calendar: Calendar;
  /** By id: those that levels name. */
  readonly calendars: Readonly<Record<string, Calendar>>;
  readonly people: PeopleBehind;
}

/** How one level fares in a climb that nobody answers. */
export interface LevelReach {
  /** From 1. */
  readonly level: number;
  readonly outcome: 'told' | 'nobody' | 'skipped' | 'stopped' | 'never';
  /** When it is told, or passed; null where its turn does not come. */
  readonly at: Instant | null;
  readonly people: readonly string[];
  /** Also whoever the record names. */
  readonly record: boolean;
  /** What made it later than its delay reads on the wall clock. */
  readonly waited: 'no' | 'calendar' | 'window' | 'duty';
}

type Turn = Omit<LevelReach, 'level'>;

/** Who is reached, and when, if an escalation starts at `startAt` and nobody answers: the levels in their order, on the first climb. */
export function coverageAt(input: CoverageInput, startAt: Instant): readonly LevelReach[] {
  const after = dueAfter(workingTimeOf(input.calendar, startAt));
  const { levels, stopAfter } = input.ladder;
  const stopAt = stopAfter ? after(startAt, stopAfter) : FAR;
  const reached: LevelReach[] = [];
  let told = startAt;
  /** A level that was passed makes way for the next one at once. */
  let passed: Instant | null = null;
  let ended = false;
  for (const [index, rung] of levels.entries()) {
    const level = index + 1;
    const dueAt: Instant = passed ?? after(told, rung.delay);
    const turn: Turn = ended ? NOT_REACHED : turnOf(input, rung, dueAt, after);
    const isStopped = turn.at !== null && turn.at >= stopAt;
    ended ||= isStopped || turn.outcome === 'never';
    const isResting = passed === null && dueAt > told + rung.delay.minutes * MINUTE;
    const waited = turn.waited === 'no' && isResting ? 'calendar' : turn.waited;
    reached.push(isStopped ? { ...NOT_REACHED, level } : { ...turn, waited, level });
    if (turn.outcome === 'told') told = turn.at ?? told;
    passed = turn.outcome === 'told' ? null : turn.at;
  }
  return reached;
}

const NOT_REACHED: Turn = { outcome: 'stopped', at: null, people: [], record: false, waited: 'no' };

/** Waits for its hours and for somebody on duty as the ladder says, and is told or passed then. */
function turnOf(input: CoverageInput, rung: LadderLevel, dueAt: Instant, after: DueAfter): Turn {
  const window = levelWindow(rung, input, dueAt);
  const nobody = { people: [], record: false };
  let waited: Turn['waited'] = 'no';
  let at = dueAt;
  let heldUntil: Instant | null = null;
  for (;;) {
    if (at >= FAR) return { ...nobody, outcome: 'never', at: null, waited };
    if (window?.isOpen(at) === false) {
      const opensAt = rung.onlyWhile?.outside === 'wait' ? window.nextOpen(at) : FAR;
      if (opensAt >= FAR) return { ...nobody, outcome: 'skipped', at, waited };
      [at, waited] = [opensAt, 'window'];
      continue;
    }
    const found = toldAt(input, rung, at);
    if (found.record || found.people.length > 0) return { ...found, outcome: 'told', at, waited };
    heldUntil ??= rung.holdForDuty ? after(at, rung.holdForDuty) : at;
    if (at >= heldUntil || !mayCome(input, rung, at))
      return { ...nobody, outcome: 'nobody', at: heldUntil, waited };
    [at, waited] = [Math.min(heldUntil, at + DUTY_LOOK), 'duty'];
  }
}

function toldAt({ people }: CoverageInput, rung: LadderLevel, at: Instant): Pick<Turn, 'people' | 'record'> {
  const found = rung.people.map((target) => peopleAt(behind(people, target), at));
  return {
    people: [...new Set(found.flatMap((some) => (some === 'record' ? [] : some)))],
    record: found.includes('record'),
  };
}

/** Whether any shift of the level's schedules is still to begin: without one there is nothing to look for. */
const mayCome = ({ people }: CoverageInput, rung: LadderLevel, at: Instant): boolean =>
  rung.people.some((target) => {
    const found = behind(people, target);
    return found.kind === 'on-call' && found.shifts.some((shift) => shift.to > at);
  });
