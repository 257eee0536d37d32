import type { LevelPeople } from '../domain/escalation/climb';
import type { EscalationState } from '../domain/escalation/decision';
import type { Desk, SubjectNow } from './ports/desk';

/** A level that names more is cut: one comment cannot mention a whole company. */
const MOST_PEOPLE = 50;

/** Who would be told now: from the next level up to the first that has anybody who may see the subject. */
export async function readLevelPeople(
  desk: Desk,
  state: EscalationState,
  subject: SubjectNow,
): Promise<LevelPeople> {
  const { head, parts } = state;
  const { levels } = parts.pinned.ladder;
  const byLevel: Record<number, readonly string[]> = {};
  const unseen: Record<number, number> = {};
  const resolveLevel = async (level: number): Promise<readonly string[]> => {
    const known = byLevel[level];
    if (known) return known;
    const targets = levels[level - 1]?.people ?? [];
    const named = new Set<string>();
    for (const target of targets)
      for (const person of await desk.resolve(target, subject, head.managerId)) named.add(person);
    const people = [...named].slice(0, MOST_PEOPLE);
    const sees = people.length === 0 ? new Set<string>() : await desk.whoMayBrowse(subject.issueId, people);
    const told = people.filter((person) => sees.has(person));
    byLevel[level] = told;
    unseen[level] = people.length - told.length;
    return told;
  };
  for (let level = head.ladder.level + 1; level <= levels.length; level += 1) {
    if ((await resolveLevel(level)).length > 0) break;
  }
  const firstLevel =
    head.managerId === null && head.deadlines.manager && levels.length > 0 ? await resolveLevel(1) : [];
  return { byLevel, unseen, firstLevel };
}
