import type { AutomationCalls } from '../../contract/automation-calls';
import type { PayloadOf } from '../../contract/calls';
import type { Playbook } from '../../domain/policy/playbook';
import type { PolicySet } from '../../domain/policy/policy-set';
import { wordBy } from '../../domain/policy/vocabulary';
import { fail, type Result } from '../../domain/problem';
import { loadPolicies } from '../load-policies';
import { openEscalation } from '../open-escalation';
import type { IssuePermit } from '../permit';
import type { Ports } from '../ports/ports';

/** A rule escalates a work item with the rights of its person; what it leaves open is what the playbook says. */
export async function escalateByRule(
  ports: Ports,
  permit: IssuePermit,
  asked: Pick<PayloadOf<AutomationCalls, 'escalate-work-item'>, 'playbook' | 'severity' | 'reason' | 'words'>,
): Promise<Result<void>> {
  const policies = await loadPolicies(ports.store, permit.projectId);
  const playbook = playbookBy(policies, asked.playbook);
  if (!playbook) {
    const names = Object.values(policies.playbooks).map(({ body }) => body.name);
    const message = `There is no such playbook here. There are: ${names.join(', ')}.`;
    return fail('invalid', message, [{ path: 'playbook', message }]);
  }
  const { reasons } = policies.vocabulary.body;
  const reason = wordBy(reasons, asked.reason);
  if (!reason) {
    const offered = reasons.filter(({ shown }) => shown).map(({ code, name }) => name ?? code);
    const message = `There is no such reason here. There are: ${offered.join(', ')}.`;
    return fail('invalid', message, [{ path: 'reason', message }]);
  }
  const request = {
    issueId: permit.issueId,
    playbookId: playbook.id,
    severity: asked.severity === '' ? playbook.severity : asked.severity,
    reasonCode: reason.code,
    words: asked.words,
    tried: '',
    shouldKnow: [],
  };
  return openEscalation(ports, permit, request, 'automation');
}

/** By id, else by name whatever its case; nothing named is the project's first. */
function playbookBy({ playbooks }: PolicySet, named: string): Playbook | undefined {
  if (named === '') return Object.values(playbooks)[0]?.body;
  if (Object.hasOwn(playbooks, named)) return playbooks[named]?.body;
  const wanted = named.toLowerCase();
  return Object.values(playbooks).find(({ body }) => body.name.toLowerCase() === wanted)?.body;
}
