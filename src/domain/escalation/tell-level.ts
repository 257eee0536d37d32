import { leaveLevel, passLevel } from '../ladder/passed-levels';
import { levelWindow } from '../ladder/level-window';
import { mayClimbAgain } from '../ladder/next-rung';
import type { WaitingLevel } from '../ladder/ladder-run';
import type { LadderLevel } from '../policy/ladder';
import { FAR, MINUTE, type Instant, type Millis } from '../time';
import type { ClimbFacts, Late } from './climb-facts';
import type { Draft } from './draft';
import { exhaust } from './end-of-ladder';

/** Nobody says when somebody comes on duty: a level that is held for it is looked at again this often. */
const DUTY_LOOK: Millis = 15 * MINUTE;

/**
 * Tells the first level from `level` up that has anybody, and no other. On the way, levels with nobody and levels outside their
 * hours are said and passed at once; one that is to wait for its hours, or for somebody on duty, holds the climb until then.
 * `byHand`: a person asked for it, so neither hours nor duty are waited for.
 */
export function tellFrom(draft: Draft, level: number, facts: ClimbFacts, late: Late, byHand = false): void {
  const { levels } = facts.pinned.ladder;
  for (const [index, rung] of levels.entries()) {
    const at = index + 1;
    if (at < level) continue;
    const window = byHand ? undefined : levelWindow(rung, facts.pinned, draft.now);
    if (window && !window.isOpen(draft.now)) {
      const opensAt = rung.onlyWhile?.outside === 'wait' ? window.nextOpen(draft.now) : FAR;
      if (opensAt < FAR) return waitAt(draft, at, rung.name, opensAt, 'window', late);
      pass(draft, at, 'skipped');
      draft.line('level-skipped', { level: at, name: rung.name, ...late });
      continue;
    }
    sayUnconnected(draft, at, rung, facts);
    const told = facts.people.byLevel[at] ?? [];
    if (told.length > 0) return tell(draft, at, rung, told, facts, late);
    const heldUntil = byHand ? draft.now : dutyEnd(draft, at, rung, facts);
    if (heldUntil > draft.now) {
      return waitAt(draft, at, rung.name, Math.min(heldUntil, draft.now + DUTY_LOOK), 'duty', late);
    }
    pass(draft, at, 'empty');
    draft.line('level-empty', { level: at, name: rung.name, unseen: facts.people.unseen[at] ?? 0, ...late });
  }
  endOfLevels(draft, facts, late);
}

function tell(
  draft: Draft,
  level: number,
  { name }: LadderLevel,
  told: readonly string[],
  facts: ClimbFacts,
  late: Late,
): void {
  const ladder = leaveLevel(draft.next.ladder);
  draft.set({
    ladder: {
      ...ladder,
      level,
      toldAt: draft.now,
      lastToldAt: draft.now,
      repeats: 0,
      told,
      answered: [],
      declined: [],
      answeredAt: null,
      acknowledgedAt: null,
      passed: ladder.passed.filter((entry) => entry.level !== level),
      waiting: null,
      exhausted: false,
      state: 'climbing',
    },
  });
  draft.line('level-told', { level, name, people: told, unseen: facts.people.unseen[level] ?? 0, ...late });
  draft.tell(`ladder:${ladder.round}:${level}:${draft.now}`, told, 'level-told', { level, name });
}

/** The climb stands still at a level that is not told yet. It is said once, and not at every look. */
function waitAt(
  draft: Draft,
  level: number,
  name: string,
  lookAt: Instant,
  reason: WaitingLevel['reason'],
  late: Late,
): void {
  const { ladder } = draft.next;
  const known = ladder.waiting?.level === level && ladder.waiting.reason === reason ? ladder.waiting : null;
  const since = known?.since ?? draft.now;
  draft.set({
    ladder: { ...ladder, waiting: { level, since, lookAt, reason }, acknowledgedAt: null, state: 'climbing' },
  });
  if (known) return;
  if (reason === 'window') draft.line('level-waits', { level, name, until: lookAt, ...late });
  else draft.line('level-held-for-duty', { level, name, ...late });
}

/** Until when a level with nobody is held for somebody on duty; now, or before, where it is not. */
function dutyEnd(draft: Draft, level: number, { holdForDuty }: LadderLevel, { after }: ClimbFacts): Instant {
  if (!holdForDuty) return draft.now;
  const { waiting } = draft.next.ladder;
  const since = waiting?.level === level && waiting.reason === 'duty' ? waiting.since : draft.now;
  return after(since, holdForDuty);
}

/** Above there was nobody. A ladder that may begin again does so after the last level's wait, as if it had been told. */
function endOfLevels(draft: Draft, facts: ClimbFacts, late: Late): void {
  const { ladder } = draft.next;
  const { levels, repeatFrom } = facts.pinned.ladder;
  const last = levels.at(-1);
  if (!last || !repeatFrom || !mayClimbAgain(ladder, facts.pinned.ladder)) return exhaust(draft, late);
  const waiting: WaitingLevel = {
    level: repeatFrom.level,
    since: draft.now,
    lookAt: facts.after(draft.now, last.wait),
    reason: 'round',
  };
  draft.set({ ladder: { ...ladder, waiting, acknowledgedAt: null, state: 'climbing' } });
}

/** The present level keeps what it has: who was told of it is still waited for. */
function pass(draft: Draft, level: number, outcome: 'empty' | 'skipped'): void {
  if (level === draft.next.ladder.level) return;
  draft.set({ ladder: passLevel(draft.next.ladder, level, outcome) });
}

function sayUnconnected(draft: Draft, level: number, { name }: LadderLevel, { people }: ClimbFacts): void {
  const schedules = people.unconnected?.[level] ?? [];
  const known = draft.next.ladder.waiting;
  if (schedules.length === 0 || (known?.level === level && known.reason === 'duty')) return;
  draft.line('on-call-unconnected', { level, name, schedules: schedules.join(', ') });
}
