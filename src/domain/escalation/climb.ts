import { stillAsked, stopClimb } from '../ladder/ladder-run';
import { levelAhead } from '../ladder/next-rung';
import type { ClimbFacts, Late } from './climb-facts';
import { beginAgain, goOn } from './climb-on';
import type { Draft } from './draft';
import { exhaust, stopAtLast } from './end-of-ladder';
import type { Escalation } from './escalation';
import { tellFrom } from './tell-level';

export type ClimbStep =
  'ladder-tell' | 'ladder-repeat' | 'ladder-resume' | 'ladder-again' | 'ladder-end' | 'ladder-stop';

/** One step of the ladder. A resolved subject stops the climb instead: nobody is told of what is already answered. */
export function climb(draft: Draft, step: ClimbStep, resolved: boolean, facts: ClimbFacts, late: Late): void {
  const { next } = draft;
  if (resolved) {
    draft.set({ ladder: stopClimb(next.ladder) }).line('subject-resolved', late);
    return;
  }
  switch (step) {
    case 'ladder-tell':
      return tellFrom(draft, levelAhead(next.ladder, facts.pinned.ladder), facts, late);
    case 'ladder-repeat':
      return repeat(draft, facts, late);
    case 'ladder-resume':
      return resume(draft, facts, late);
    case 'ladder-again':
      return beginAgain(draft, facts, late);
    case 'ladder-end':
      return exhaust(draft, late);
    case 'ladder-stop':
      return stopAtLast(draft, late);
  }
}

/** Those who have not answered are told again. Where only people who left were waited for, the level is answered, or nobody's. */
function repeat(draft: Draft, facts: ClimbFacts, late: Late): void {
  const { ladder } = draft.next;
  const left = facts.people.left ?? [];
  const asked = stillAsked(ladder).filter((person) => !left.includes(person));
  const level = facts.pinned.ladder.levels[ladder.level - 1];
  const name = level?.name ?? '';
  if (asked.length === 0 && ladder.answered.length > 0) {
    answerWhole(draft, ladder.answered);
    draft.line('level-answered-by-rest', { level: ladder.level, name, people: left, ...late });
    return;
  }
  if (asked.length === 0) {
    draft.line('level-deserted', { level: ladder.level, name, people: ladder.told, ...late });
    return goOn(draft, facts, late);
  }
  const repeats = ladder.repeats + 1;
  draft.set({ ladder: { ...ladder, repeats, lastToldAt: draft.now } });
  draft.line('level-repeated', { level: ladder.level, name, people: asked, repeats, ...late });
  const toldAt = ladder.toldAt ?? draft.now;
  draft.tell(`ladder:${ladder.round}:${ladder.level}:${toldAt}:again:${repeats}`, asked, 'level-repeated', {
    level: ladder.level,
    name,
  });
}

/** The level's answer is whole: the time it buys counts from now. */
export function answerWhole(draft: Draft, answered: readonly string[]): void {
  const { ladder } = draft.next;
  draft.set({
    ladder: {
      ...ladder,
      answered,
      answeredAt: draft.now,
      acknowledgedAt: draft.now,
      exhausted: false,
      state: 'acknowledged',
    },
  });
}

function resume(draft: Draft, facts: ClimbFacts, late: Late): void {
  const { next, now } = draft;
  if (progressSince(next, next.ladder.acknowledgedAt ?? 0)) {
    draft.set({ ladder: { ...next.ladder, acknowledgedAt: now } }).line('climbing-rests', late);
    return;
  }
  const { stopAfter } = facts.pinned.ladder;
  if (stopAfter && facts.after(next.ladder.since, stopAfter) <= now) return stopAtLast(draft, late);
  draft.line('climbing-resumed', late);
  goOn(draft, facts, late);
}

/** A plan that was agreed, or an update that was posted, since. */
function progressSince(head: Escalation, since: number): boolean {
  if ((head.planAgreedAt ?? 0) > since) return true;
  return Object.values(head.promises).some((promise) => promise.since > since);
}
