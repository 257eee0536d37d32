import type { EscalationState } from '../domain/escalation/decision';
import type { LevelPeople } from '../domain/escalation/level-people';
import { levelWindow } from '../domain/ladder/level-window';
import { levelAhead } from '../domain/ladder/next-rung';
import type { LadderLevel } from '../domain/policy/ladder';
import type { SubjectNow } from './ports/desk';
import type { Ports } from './ports/ports';

/** A level that names more is cut: one comment cannot mention a whole company. */
const MOST_PEOPLE = 50;

interface Resolved {
  readonly told: readonly string[];
  readonly unseen: number;
  readonly unconnected: readonly string[];
}

/**
 * Who would be told now: from the level `from`, or else the next one, up to the first that has anybody who may see the subject. Also
 * who of the present level cannot answer any more.
 */
export async function readLevelPeople(
  ports: Pick<Ports, 'desk' | 'onCall' | 'clock'>,
  state: EscalationState,
  subject: SubjectNow,
  from?: number,
): Promise<LevelPeople> {
  const { head, parts } = state;
  const { levels } = parts.pinned.ladder;
  const now = ports.clock.now();
  const known = new Map<number, Resolved>();
  const resolveAt = async (at: number): Promise<Resolved> => {
    const found = known.get(at) ?? (await resolveLevel(ports, levels[at - 1], subject, head.managerId, now));
    known.set(at, found);
    return found;
  };
  const isSkipped = (level: LadderLevel): boolean =>
    level.onlyWhile?.outside === 'skip' && levelWindow(level, parts.pinned, now)?.isOpen(now) === false;
  for (let at = from ?? levelAhead(head.ladder, parts.pinned.ladder); at <= levels.length; at += 1) {
    const { told } = await resolveAt(at);
    const level = levels[at - 1];
    if (told.length > 0 && level && !isSkipped(level)) break;
  }
  const missing = head.managerId === null && head.deadlines.manager && levels.length > 0;
  const firstLevel = missing ? (await resolveAt(1)).told : [];
  const by = <T>(read: (found: Resolved) => T): Record<number, T> =>
    Object.fromEntries([...known].map(([level, found]) => [level, read(found)]));
  return {
    byLevel: by(({ told }) => told),
    unseen: by(({ unseen }) => unseen),
    unconnected: by(({ unconnected }) => unconnected),
    firstLevel,
    left: await whoLeft(ports, state),
  };
}

/** Of those told on the present level who have not answered: who left, or lost sight of the subject, and cannot answer any more. */
async function whoLeft({ desk }: Pick<Ports, 'desk'>, { head }: EscalationState): Promise<readonly string[]> {
  const { told, answered } = head.ladder;
  const asked = told.filter((person) => !answered.includes(person));
  if (asked.length === 0) return [];
  const sees = await desk.whoMayBrowse(head.subjectId, asked);
  return asked.filter((person) => !sees.has(person));
}

/** Who of a level would be told now: those behind its targets who may see the subject. */
export async function resolveLevel(
  { desk, onCall }: Pick<Ports, 'desk' | 'onCall'>,
  level: LadderLevel | undefined,
  subject: SubjectNow,
  managerId: string | null,
  now: number,
): Promise<Resolved> {
  const named = new Set<string>();
  const unconnected: string[] = [];
  for (const target of level?.people ?? []) {
    if (target.kind !== 'on-call') {
      for (const person of await desk.resolve(target, subject, managerId)) named.add(person);
      continue;
    }
    const duty = await onCall.onDuty(target.scheduleId, now);
    if (duty.kind === 'not-connected') unconnected.push(target.scheduleId);
    else for (const person of duty.people) named.add(person);
  }
  const people = [...named].slice(0, MOST_PEOPLE);
  const sees = people.length === 0 ? new Set<string>() : await desk.whoMayBrowse(subject.issueId, people);
  const told = people.filter((person) => sees.has(person));
  return { told, unseen: people.length - told.length, unconnected };
}
