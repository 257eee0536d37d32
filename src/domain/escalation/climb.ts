import type { LadderLevel } from '../policy/ladder';
import type { PinnedPolicy } from '../policy/policy-set';
import type { Draft } from './draft';
import type { Escalation } from './escalation';

/** Who would be told now: resolved, active, and able to browse the subject. */
export interface LevelPeople {
  readonly byLevel: Readonly<Record<number, readonly string[]>>;
  /** Of a level, how many were named but may not see the subject. */
  readonly unseen: Readonly<Record<number, number>>;
  /** Whom to tell of a missing manager: the first level. */
  readonly firstLevel: readonly string[];
}

export type ClimbStep = 'ladder-tell' | 'ladder-repeat' | 'ladder-resume' | 'ladder-end';

/** One step of the ladder. A resolved subject stops the climb instead: nobody is told of what is already answered. */
export function climb(
  draft: Draft,
  step: ClimbStep,
  facts: { readonly resolved: boolean; readonly people: LevelPeople },
  pinned: PinnedPolicy,
  late: { lateMs: number },
): void {
  const { next, now } = draft;
  if (facts.resolved) {
    draft.set({ ladder: { ...next.ladder, state: 'stopped' } }).line('subject-resolved', late);
    return;
  }
  switch (step) {
    case 'ladder-tell':
      return tellFrom(draft, next.ladder.level + 1, facts.people, pinned.ladder.levels, late);
    case 'ladder-repeat':
      return repeat(draft, pinned.ladder.levels, late);
    case 'ladder-resume':
      if (progressSince(next, next.ladder.acknowledgedAt ?? 0)) {
        draft.set({ ladder: { ...next.ladder, acknowledgedAt: now } }).line('climbing-rests', late);
        return;
      }
      draft.line('climbing-resumed', late);
      return tellFrom(draft, next.ladder.level + 1, facts.people, pinned.ladder.levels, late);
    case 'ladder-end':
      return exhaust(draft, late);
  }
}

/** Tells the first level from `level` up that has anybody; levels with nobody are said and passed at once. */
export function tellFrom(
  draft: Draft,
  level: number,
  people: LevelPeople,
  levels: readonly LadderLevel[],
  late: Readonly<Record<string, number>>,
): void {
  for (let at = level; at <= levels.length; at += 1) {
    const told = people.byLevel[at] ?? [];
    const name = levels[at - 1]?.name ?? '';
    if (told.length === 0) {
      draft.line('level-empty', { level: at, name, unseen: people.unseen[at] ?? 0, ...late });
      continue;
    }
    const { ladder } = draft.next;
    draft.set({
      ladder: {
        ...ladder,
        level: at,
        toldAt: draft.now,
        lastToldAt: draft.now,
        repeats: 0,
        told,
        answered: [],
        acknowledgedAt: null,
        state: 'climbing',
      },
    });
    draft.line('level-told', { level: at, name, people: told, unseen: people.unseen[at] ?? 0, ...late });
    draft.tell(`ladder:${ladder.round}:${at}:${draft.now}`, told, 'level-told', { level: at, name });
    return;
  }
  exhaust(draft, late);
}

function repeat(draft: Draft, levels: readonly LadderLevel[], late: { lateMs: number }): void {
  const { ladder } = draft.next;
  const waiting = ladder.told.filter((person) => !ladder.answered.includes(person));
  const repeats = ladder.repeats + 1;
  const name = levels[ladder.level - 1]?.name ?? '';
  draft.set({ ladder: { ...ladder, repeats, lastToldAt: draft.now } });
  draft.line('level-repeated', { level: ladder.level, name, people: waiting, repeats, ...late });
  draft.tell(`ladder:${ladder.round}:${ladder.level}:again:${repeats}`, waiting, 'level-repeated', {
    level: ladder.level,
    name,
  });
}

/** The end of the ladder is an event, not silence: everybody told last and the manager hear that nobody answered. */
function exhaust(draft: Draft, late: Readonly<Record<string, number>>): void {
  const { ladder, managerId } = draft.next;
  draft.set({ ladder: { ...ladder, exhausted: true } });
  draft.line('ladder-ended', { level: ladder.level, ...late });
  draft.tell(`ladder:${ladder.round}:end:${draft.now}`, [managerId, ...ladder.told], 'ladder-ended', {
    level: ladder.level,
  });
}

/** A plan that was agreed, or an update that was posted, since. */
function progressSince(head: Escalation, since: number): boolean {
  if ((head.planAgreedAt ?? 0) > since) return true;
  return Object.values(head.promises).some((promise) => promise.since > since);
}
