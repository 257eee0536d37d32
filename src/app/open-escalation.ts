import type { AgentCalls, PayloadOf } from '../contract/calls';
import { done, fail, type Result } from '../domain/problem';
import type { Origin } from '../domain/escalation/escalation';
import { wordOf } from '../domain/policy/vocabulary';
import { waitingOf } from '../domain/policy/waiting-of';
import { reasonOf } from './reason-of';
import { partKey } from './load-escalation';
import { loadPolicies } from './load-policies';
import type { IssuePermit } from './permit';
import type { Ports } from './ports/ports';
import type { Store } from './ports/store';
import { readAtStart } from './read-at-start';
import { startOrJoin } from './start-or-join';

/** A person, or a rule with their rights, escalates a work item; when it is escalated already, the request joins as a further voice. */
export async function openEscalation(
  ports: Ports,
  permit: IssuePermit,
  input: PayloadOf<AgentCalls, 'escalation.open'>,
  kind: Exclude<Origin['kind'], 'criterion'> = 'agent',
): Promise<Result<void>> {
  if (!permit.switchedOn) return fail('project-off', 'escalations are switched off in this project');
  if (await hasSaidSo(ports.store, permit, input)) return done(undefined);
  const sight = await ports.desk.sightOf(permit.issueId, permit.projectId);
  if (sight.kind !== 'there') return fail('issue-gone', 'the work item is gone, or the app cannot see it');
  const policies = await loadPolicies(ports.store, permit.projectId);
  const { severity, reasonCode, words, tried, shouldKnow } = input;
  if (!wordOf(policies.vocabulary.body.reasons, reasonCode)) {
    const message = 'There is no such reason here: choose one of the list.';
    return fail('invalid', message, [{ path: 'reasonCode', message }]);
  }
  const { standing } = permit;
  const playbook = policies.playbooks[input.playbookId]?.body;
  const runs = standing.escalationRole && playbook?.approval !== 'named';
  const started = await startOrJoin(
    ports,
    policies,
    input.playbookId,
    {
      subjectId: permit.issueId,
      projectId: permit.projectId,
      reporterId: sight.subject.reporterId,
      secured: sight.subject.secured,
      waiting: waitingOf(sight.subject.status, policies.settings.body.waitingStatuses),
      ...(await readAtStart(ports, permit.issueId)),
      severity,
      origin: { kind, by: permit.by },
      ...reasonOf(policies.vocabulary.body, reasonCode),
      words,
      tried,
      shouldKnow,
      mayApprove: runs || standing.projectAdmin,
    },
    undefined,
  );
  return started.ok ? done(undefined) : started;
}

/** Sent again because the answer got lost: the open record has this voice already. */
async function hasSaidSo(
  store: Store,
  { issueId, by }: IssuePermit,
  { words, reasonCode }: PayloadOf<AgentCalls, 'escalation.open'>,
): Promise<boolean> {
  const openId = (await store.get('subject', issueId))?.row.openId ?? null;
  const request = openId === null ? undefined : await store.get('part', partKey(openId, 'request'));
  if (request?.row.name !== 'request') return false;
  return request.row.body.voices.some(
    (voice) => voice.by === by && voice.words === words && voice.reasonCode === reasonCode,
  );
}
