import { MOST_APPROVERS, namesApprovers } from '../domain/escalation/approval';
import type { Approvers } from '../domain/escalation/approval-run';
import type { Escalation } from '../domain/escalation/escalation';
import type { StartRequest } from '../domain/escalation/start-escalation';
import type { DeskTarget } from '../domain/policy/person-target';
import type { Playbook } from '../domain/policy/playbook';
import { done, fail, type Result } from '../domain/problem';
import type { Desk, SubjectNow } from './ports/desk';

/** The first approvers from this place of the playbook's list on whom Jira knows and who may see the work item; null: nobody. */
export async function readApprovers(
  desk: Pick<Desk, 'resolve' | 'whoMayBrowse'>,
  playbook: Playbook,
  subject: SubjectNow,
  from: number,
): Promise<Approvers | null> {
  const targets = playbook.approvers ?? [];
  for (let step = from; step < targets.length; step += 1) {
    const target = targets[step];
    const named = target ? await desk.resolve(target, subject, playbook.managerId) : [];
    if (named.length === 0) continue;
    const sees = await desk.whoMayBrowse(subject.issueId, named);
    const people = named.filter((person) => sees.has(person)).slice(0, MOST_APPROVERS);
    if (people.length > 0) return { step, people };
  }
  return null;
}

/** Is this person among those whom the playbook names, up to the ones who were asked last? */
export async function isNamedApprover(
  desk: Pick<Desk, 'resolve' | 'sightOf'>,
  playbook: Playbook,
  head: Escalation,
  by: string,
): Promise<boolean> {
  const sight = await desk.sightOf(head.subjectId, head.projectId);
  if (sight.kind !== 'there') return false;
  const targets = (playbook.approvers ?? []).slice(0, (head.approval?.step ?? 0) + 1);
  return isAmong(desk, targets, sight.subject, head.managerId, by);
}

/** What a start has to know where the playbook names approvers: who is asked first, or that the requester is one of them. */
export async function whoApproves(
  desk: Pick<Desk, 'resolve' | 'sightOf' | 'whoMayBrowse'>,
  playbook: Playbook,
  { subjectId, projectId, mayApprove, origin }: Omit<StartRequest, 'earlier'>,
): Promise<Result<Pick<StartRequest, 'approvers' | 'mayApprove'>>> {
  if (mayApprove || !namesApprovers(playbook)) return done({ mayApprove });
  const sight = await desk.sightOf(subjectId, projectId);
  if (sight.kind !== 'there') return fail('issue-gone', 'the work item is gone, or the app cannot see it');
  const isOne = await isAmong(desk, playbook.approvers ?? [], sight.subject, playbook.managerId, origin.by);
  if (isOne) return done({ mayApprove: true });
  return done({ mayApprove, approvers: await readApprovers(desk, playbook, sight.subject, 0) });
}

async function isAmong(
  desk: Pick<Desk, 'resolve'>,
  targets: readonly DeskTarget[],
  subject: SubjectNow,
  managerId: string | null,
  by: string,
): Promise<boolean> {
  for (const target of targets) {
    if ((await desk.resolve(target, subject, managerId)).includes(by)) return true;
  }
  return false;
}
