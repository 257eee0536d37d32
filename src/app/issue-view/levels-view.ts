import type { LevelView } from '../../contract/record-view';
import type { DueAfter } from '../../domain/escalation/due-after';
import type { Escalation } from '../../domain/escalation/escalation';
import { restingAfter } from '../../domain/escalation/rest';
import { levelWindow } from '../../domain/ladder/level-window';
import { levelAhead, nextRung } from '../../domain/ladder/next-rung';
import type { Ladder, LadderLevel } from '../../domain/policy/ladder';
import type { PinnedPolicy } from '../../domain/policy/policy-set';
import { FAR, type Instant } from '../../domain/time';

/** The ladder as far as it was climbed, and who would be told above. Group members and project leads are left to the telling. */
export function levelsView(head: Escalation, ladder: Ladder): readonly LevelView[] {
  const { level: reached, told, answered, declined, toldAt, answeredAt, passed, waiting } = head.ladder;
  return ladder.levels.map((level, index): LevelView => {
    const n = index + 1;
    const before = passed.find((entry) => entry.level === n);
    const waits = waiting?.level === n && waiting.reason !== 'round' ? waiting.reason : null;
    const base = {
      level: n,
      name: level.name,
      waits,
      declined: [],
      answered: [],
      answeredAt: null,
      at: null,
    };
    if (n === reached) {
      const state = answeredAt === null && answered.length === 0 ? 'told' : 'acknowledged';
      return { ...base, state, people: told, answered, declined, answeredAt, at: toldAt };
    }
    const people = peopleNamed(level, head);
    const state = n > reached ? 'ahead' : (before?.outcome ?? 'passed');
    if (!before) return { ...base, state, people };
    return {
      ...base,
      state,
      people,
      answered: before.answeredBy,
      answeredAt: before.answeredAt,
      at: before.toldAt,
    };
  });
}

/** The next level that is told, and when, if nobody answers first; null while nobody is to be told. */
export function nextLevel(
  head: Escalation,
  pinned: PinnedPolicy,
  after: DueAfter,
): { readonly level: number; readonly at: Instant } | null {
  const working = head.stage === 'assessing' || head.stage === 'acting';
  const rung = working ? nextRung(head.ladder, pinned.ladder, restingAfter(head, 'ladder', after)) : null;
  if (!rung || head.frozen || rung.dueAt >= FAR) return null;
  if (rung.step !== 'tell' && rung.step !== 'repeat') return null;
  const level = levelAhead(head.ladder, pinned.ladder);
  const above = pinned.ladder.levels[level - 1];
  if (!above || level <= head.ladder.level) return null;
  const { toldAt, since, waiting } = head.ladder;
  const told =
    rung.step === 'tell' ? rung.dueAt : restingAfter(head, 'ladder', after)(toldAt ?? since, above.delay);
  if (waiting || above.onlyWhile?.outside !== 'wait') return { level, at: told };
  return { level, at: levelWindow(above, pinned, told)?.nextOpen(told) ?? told };
}

function peopleNamed(level: LadderLevel, head: Escalation): readonly string[] {
  return level.people.flatMap((target) => {
    if (target.kind === 'person') return [target.accountId];
    const manager = target.kind === 'role' && target.role === 'manager' ? head.managerId : null;
    return manager === null ? [] : [manager];
  });
}
