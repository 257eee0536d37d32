import type { EscalateForm } from '../../contract/escalate-form';
import { behind, peopleAt } from '../../domain/ladder/target-people';
import { targetKey, type DeskTarget, type PersonTarget } from '../../domain/policy/person-target';
import type { Playbook } from '../../domain/policy/playbook';
import type { PolicySet } from '../../domain/policy/policy-set';
import type { Instant } from '../../domain/time';
import type { CallerDesk } from '../permit';
import type { Desk, SubjectNow } from '../ports/desk';

const AT_ONCE = { minutes: 0, clock: 'elapsed' } as const;

interface Given {
  readonly desk: Pick<Desk, 'resolve'>;
  readonly people: Pick<CallerDesk, 'peopleBehind'>;
  readonly now: Instant;
}

/** By playbook: who is told as soon as it is sent, and who by the first level of its ladder as it stands. Who they are is one question for all of them. */
export async function firstTold(
  { desk, people, now }: Given,
  issue: SubjectNow,
  { playbooks, ladders }: PolicySet,
): Promise<EscalateForm['tells']> {
  const asked = Object.values(playbooks).map(({ body }) => {
    const level = ladders[body.ladderId]?.body.levels[0];
    const targets = (level?.people ?? []).flatMap((target) => askedAs(target, issue, body));
    return { body, level, targets };
  });
  const unique = new Map(asked.flatMap(({ targets }) => targets.map((one) => [targetKey(one), one])));
  const leads = [...unique.values()].filter(isTeamLead);
  const others = [...unique.values()].filter((target) => !isTeamLead(target));
  const [known, leading] = await Promise.all([
    others.length === 0 ? {} : people.peopleBehind(issue.projectId, others),
    Promise.all(leads.map((target) => desk.resolve(target, issue, null))),
  ]);
  const peopleOf = (target: DeskTarget): readonly string[] => {
    if (isTeamLead(target)) return leading.flat();
    const found = peopleAt(behind(known, target), now);
    return found === 'record' ? [] : found;
  };
  return Object.fromEntries(
    asked.map(({ body, level, targets }) => {
      const tells = {
        first: body.managerId === null ? [] : [body.managerId],
        firstLevelDelay: level?.delay ?? AT_ONCE,
        people: [...new Set(targets.flatMap(peopleOf))],
      };
      return [body.id, tells] as const;
    }),
  );
}

const isTeamLead = (target: DeskTarget): boolean => target.kind === 'role' && target.role === 'team-lead';

/** Whom the record will name is known before it begins; who is on call is known when they are told. */
function askedAs(
  target: PersonTarget,
  { assigneeId }: SubjectNow,
  { managerId }: Playbook,
): readonly DeskTarget[] {
  if (target.kind === 'on-call') return [];
  if (target.kind !== 'role') return [target];
  if (target.role === 'manager') return person(managerId);
  return target.role === 'assignee' ? person(assigneeId) : [target];
}

const person = (accountId: string | null): readonly DeskTarget[] =>
  accountId === null ? [] : [{ kind: 'person', accountId }];
