import { waitingOf } from '../../domain/policy/waiting-of';
import { mayEscalate } from '../../domain/portal/fair-use';
import { done, fail, type Result } from '../../domain/problem';
import { loadPolicies } from '../load-policies';
import type { RequestPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { readAtStart } from '../read-at-start';
import { startOrJoin } from '../start-or-join';
import { loadRequest } from './load-request';
import { noteEscalatedBy } from './portal-row';
import { tooEarly } from './too-early';

/** A customer escalates within fair use, as the project's policy says it begins; an open escalation is joined. */
export async function escalateRequest(
  ports: Ports,
  permit: RequestPermit,
  { reason, words }: { readonly reason: string; readonly words: string },
): Promise<Result<void>> {
  const { facts, policy } = await loadRequest(ports, permit);
  if (!permit.switchedOn || !policy.on) return fail('project-off', 'the portal shows nothing of escalations');
  const turn = mayEscalate(facts, policy);
  if (!turn.allowed) return tooEarly(turn.why);
  const sight = await ports.desk.sightOf(permit.issueId, permit.projectId);
  if (sight.kind !== 'there') return fail('issue-gone', 'the request is gone, or the app cannot see it');
  const policies = await loadPolicies(ports.store, permit.projectId);
  const { status, reporterId, secured } = sight.subject;
  const started = await startOrJoin(
    ports,
    policies,
    policy.playbookId,
    {
      subjectId: permit.issueId,
      projectId: permit.projectId,
      reporterId,
      secured,
      waiting: waitingOf(status, policies.settings.body.waitingStatuses),
      ...(await readAtStart(ports, permit.issueId)),
      severity: policy.severity,
      origin: { kind: 'customer', by: permit.by },
      reasonCode: reason,
      words,
      tried: '',
      shouldKnow: [],
      mayApprove: false,
    },
    undefined,
  );
  if (!started.ok) return started;
  if (!turn.joins) await noteEscalatedBy(ports, permit.projectId, permit.by);
  return done(undefined);
}
