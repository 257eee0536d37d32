import type { IssueHistory } from '../domain/criteria/history';
import { holdsForMillis } from '../domain/criteria/stretch';
import { waitingOf } from '../domain/policy/waiting-of';
import type { PolicySet } from '../domain/policy/policy-set';
import { slaStatesOf } from '../domain/sla/sla-state';
import type { Instant } from '../domain/time';
import type { Judgement } from './judge-criteria';
import type { Ports } from './ports/ports';
import { reasonOf } from './reason-of';
import { recentFirings, rememberFiring, rememberFiringWrite } from './recent-firings';
import type { FiringRow } from './rows';
import { settledBy } from './settled-by';
import { startOrJoin } from './start-or-join';

/** One firing is one time that the criterion held: the same stretch, seen twice, is the same firing. */
export const firingId = ({ criterion, decision }: Judgement, issueId: string, now: Instant): string =>
  `${criterion.id}:${issueId}:${decision.heldSince ?? now}`;

/** Starts (or joins) an escalation, or leaves a proposal, once for each stretch in which the criterion held. */
export async function fireCriterion(
  ports: Ports,
  history: IssueHistory,
  policies: PolicySet,
  judgement: Judgement,
  /** The criterion's cap had held it back before. */
  heldBack: boolean,
  now: Instant,
): Promise<void> {
  const { criterion, decision, firing } = judgement;
  const id = firingId(judgement, history.id, now);
  const inputs = {
    why: decision.why,
    heldSince: decision.heldSince,
    generation: policies.generation,
    heldBack,
    now,
  };
  const row: FiringRow = {
    id,
    criterionId: criterion.id,
    issueId: history.id,
    projectId: history.projectId,
    state: firing.kind === 'propose' ? 'proposed' : 'started',
    at: now,
    escId: null,
    inputs,
  };
  const remembered = rememberFiring(criterion.id, await recentFirings(ports, criterion.id), now);
  const dueAt = (decision.heldSince ?? now) + holdsForMillis(criterion);
  if (firing.kind === 'propose') {
    const subject = await ports.store.get('subject', history.id);
    if ((await settledBy(ports.store, subject?.row, dueAt)) !== null) return;
    const made = await ports.store.create('firing', id, row);
    if (made === 'created') await ports.store.note(remembered.id, remembered);
    return;
  }
  const started = await startOrJoin(
    ports,
    policies,
    criterion.starts.playbookId,
    {
      subjectId: history.id,
      projectId: history.projectId,
      reporterId: history.reporterId,
      secured: history.securityLevel !== null,
      waiting: waitingOf(history.status, policies.settings.body.waitingStatuses),
      organisations: history.organisations,
      ...(history.slas ? { slas: slaStatesOf(history.slas) } : {}),
      severity: criterion.starts.severity,
      origin: { kind: 'criterion', by: criterion.id },
      ...reasonOf(policies.vocabulary.body, criterion.starts.reasonCode),
      words: criterion.name,
      tried: '',
      shouldKnow: [],
      mayApprove: true,
    },
    inputs,
    { row, dueAt, more: [rememberFiringWrite(remembered)] },
  );
  if (!started.ok)
    ports.log.error(
      `criterion ${criterion.id} could not start an escalation on ${history.id}: ${started.problem.message}`,
    );
}
