import type { LevelView } from '../../contract/views';
import type { DueAfter } from '../../domain/escalation/due-after';
import type { Escalation } from '../../domain/escalation/escalation';
import type { Ladder, LadderLevel } from '../../domain/policy/ladder';

/** The ladder as far as it was climbed, and who would be told above. Group members and project leads are left to the telling. */
export function levelsView(head: Escalation, ladder: Ladder): readonly LevelView[] {
  const { level: reached, told, answered, toldAt, acknowledgedAt } = head.ladder;
  return ladder.levels.map((level, index): LevelView => {
    const n = index + 1;
    if (n !== reached) {
      const state = n < reached ? 'passed' : 'ahead';
      return { level: n, name: level.name, state, people: peopleNamed(level, head), answered: [], at: null };
    }
    const state = acknowledgedAt === null && answered.length === 0 ? 'told' : 'acknowledged';
    return { level: n, name: level.name, state, people: told, answered, at: toldAt };
  });
}

/** When the level above the present one is told, if nobody answers first; null while nothing climbs. */
export function nextLevelAt(head: Escalation, ladder: Ladder, after: DueAfter): number | null {
  const { state, level, toldAt, since } = head.ladder;
  const above = ladder.levels[level];
  return state === 'climbing' && above ? after(toldAt ?? since, above.delay) : null;
}

function peopleNamed(level: LadderLevel, head: Escalation): readonly string[] {
  return level.people.flatMap((target) => {
    if (target.kind === 'person') return [target.accountId];
    const manager = target.kind === 'role' && target.role === 'manager' ? head.managerId : null;
    return manager === null ? [] : [manager];
  });
}
