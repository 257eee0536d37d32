import type { EscalateForm } from '../../contract/escalate-form';
import { targetKey } from '../../domain/policy/person-target';
import type { PersonTarget } from '../../domain/policy/person-target';
import type { Playbook } from '../../domain/policy/playbook';
import type { PolicySet } from '../../domain/policy/policy-set';
import type { Desk, SubjectNow } from '../ports/desk';

const AT_ONCE = { minutes: 0, clock: 'elapsed' } as const;

/** By playbook: who is told as soon as it is sent, and who by the first level of its ladder as it stands. */
export async function firstTold(
  desk: Desk,
  issue: SubjectNow,
  { playbooks, ladders }: PolicySet,
): Promise<EscalateForm['tells']> {
  const resolved = new Map<string, Promise<readonly string[]>>();
  const resolve = (target: PersonTarget, { managerId }: Playbook): Promise<readonly string[]> => {
    const isManager = target.kind === 'role' && target.role === 'manager';
    const key = isManager ? `manager:${managerId ?? ''}` : targetKey(target);
    // Who is on call is known when they are told.
    const ask = () =>
      target.kind === 'on-call' ? Promise.resolve([]) : desk.resolve(target, issue, managerId);
    const known = resolved.get(key) ?? ask();
    resolved.set(key, known);
    return known;
  };
  const entries = Object.values(playbooks).map(async ({ body }) => {
    const level = ladders[body.ladderId]?.body.levels[0];
    const people = await Promise.all((level?.people ?? []).map((target) => resolve(target, body)));
    const tells = {
      first: body.managerId === null ? [] : [body.managerId],
      firstLevelDelay: level?.delay ?? AT_ONCE,
      people: [...new Set(people.flat())],
    };
    return [body.id, tells] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
