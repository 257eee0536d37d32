import type { Delay } from './delay';
import type { Ladder, LadderLevel } from './ladder';
import type { Playbook } from './playbook';
import type { PinnedPolicy } from './policy-set';

/** One thing in which today's policies differ from those an escalation was started with. Words are made of the code. */
export interface PolicyChange {
  readonly code: PolicyChangeCode;
  /** The level it concerns, by name. */
  readonly level: string | null;
  readonly before: Delay | number | string | null;
  readonly after: Delay | number | string | null;
}
export type PolicyChangeCode =
  | 'playbook-changed'
  | 'ladder-replaced'
  | 'level-added'
  | 'level-removed'
  | 'level-moved'
  | 'level-people'
  | 'level-delay'
  | 'level-wait'
  | 'level-repeats'
  | 'level-answer'
  | 'level-window'
  | 'level-duty'
  | 'acknowledged-for'
  | 'repeat-from'
  | 'repeat-times'
  | 'stop-after'
  | 'calendar-changed'
  | 'targets-changed';

type Value = PolicyChange['before'];

/** Whose a playbook is and when it is reviewed changes no escalation. */
const inForce = ({ ownerId: _owner, reviewOn: _review, ...playbook }: Playbook): Partial<Playbook> =>
  playbook;

/** Everything that `re-pin` would change, in the order in which it acts; empty when both say the same, whatever their versions. */
export function policyDifference(pinned: PinnedPolicy, live: PinnedPolicy): readonly PolicyChange[] {
  const whole = (code: PolicyChangeCode, before: unknown, after: unknown): PolicyChange[] =>
    same(before, after) ? [] : [{ code, level: null, before: null, after: null }];
  return [
    ...ladderDifference(pinned.ladder, live.ladder),
    ...whole('calendar-changed', [pinned.calendar, pinned.calendars], [live.calendar, live.calendars]),
    ...whole('targets-changed', pinned.targets, live.targets),
    ...whole('playbook-changed', inForce(pinned.playbook), inForce(live.playbook)),
  ];
}

/** What is another ladder, or otherwise on this one. Levels are the same when they have the same name. */
export function ladderDifference(before: Ladder, after: Ladder): readonly PolicyChange[] {
  const changes: PolicyChange[] = [];
  const add = (code: PolicyChangeCode, level: string | null, was: Value, is: Value): void => {
    if (!same(was, is)) changes.push({ code, level, before: was, after: is });
  };
  if (before.id !== after.id) add('ladder-replaced', null, before.name, after.name);
  for (const level of before.levels) {
    if (!indexOf(after, level)) add('level-removed', level.name, indexOf(before, level), null);
  }
  for (const level of after.levels) {
    const was = before.levels.find(({ name }) => name === level.name);
    if (was) {
      add('level-moved', level.name, indexOf(before, level), indexOf(after, level));
      changes.push(...levelDifference(was, level));
    } else add('level-added', level.name, null, indexOf(after, level));
  }
  add('acknowledged-for', null, before.acknowledgedFor, after.acknowledgedFor);
  add('repeat-from', null, before.repeatFrom?.level ?? null, after.repeatFrom?.level ?? null);
  if (before.repeatFrom?.level === after.repeatFrom?.level) {
    add('repeat-times', null, before.repeatFrom?.times ?? null, after.repeatFrom?.times ?? null);
  }
  add('stop-after', null, before.stopAfter ?? null, after.stopAfter ?? null);
  return changes;
}

function levelDifference(before: LadderLevel, after: LadderLevel): readonly PolicyChange[] {
  const level = after.name;
  const changes: PolicyChange[] = [];
  const add = (code: PolicyChangeCode, was: Value, is: Value): void => {
    if (!same(was, is)) changes.push({ code, level, before: was, after: is });
  };
  const told = (code: PolicyChangeCode, was: unknown, is: unknown): void => {
    if (!same(was, is)) changes.push({ code, level, before: null, after: null });
  };
  told('level-people', before.people, after.people);
  add('level-delay', before.delay, after.delay);
  add('level-wait', before.wait, after.wait);
  add('level-repeats', before.repeats, after.repeats);
  add('level-answer', before.answer, after.answer);
  told('level-window', before.onlyWhile, after.onlyWhile);
  add('level-duty', before.holdForDuty ?? null, after.holdForDuty ?? null);
  return changes;
}

const indexOf = ({ levels }: Ladder, { name }: LadderLevel): number =>
  levels.findIndex((level) => level.name === name) + 1;

/** Equal as stored: the order of fields is nobody's news. */
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify([value], (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
