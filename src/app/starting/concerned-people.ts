import type { EscalationState } from '../../domain/escalation/decision';
import type { DeskTarget } from '../../domain/policy/person-target';
import type { SubjectNow } from '../ports/desk';
import type { Ports } from '../ports/ports';

/** Everybody who has to see the subject: manager, team, owners of actions, who should know, and the people of every level as they are now. */
export async function concernedPeople(
  { desk }: Ports,
  { head, parts }: EscalationState,
  subject: SubjectNow,
): Promise<readonly string[]> {
  const targets = parts.pinned.ladder.levels.flatMap(({ people }) => people);
  // Who is on call when the level is told is not known before.
  const known = targets.filter((target): target is DeskTarget => target.kind !== 'on-call');
  const levels = await Promise.all(known.map((target) => desk.resolve(target, subject, head.managerId)));
  const owners = parts.plan.actions.flatMap(({ ownerId, dropped }) => (ownerId && !dropped ? [ownerId] : []));
  const team = parts.team.roles.flatMap(({ personId, coverId }) => [personId, coverId]);
  const all = [head.managerId, ...parts.request.shouldKnow, ...owners, ...team, ...levels.flat()];
  return [...new Set(all.filter((person): person is string => person !== null))];
}
