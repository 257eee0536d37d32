import { checkCalendar } from '../calendar/check-calendar';
import { refused } from '../checked';
import type { Checked } from '../checked';
import { checkCriterion } from '../criteria/check-criterion';
import { SEVERITIES } from '../escalation/severity';
import { checkLadder } from './check-ladder';
import { checkPlaybook } from './check-playbook';
import { checkProjectSettings } from './check-project-settings';
import { checkSeverityTargets } from './check-severity-targets';
import { checkVocabulary } from './check-vocabulary';
import { decodeShape } from './decode-shape';
import { SETTINGS_ID } from './override-policies';
import { policyId as policyIdShape } from './policy-fields';
import type { PolicyBodies, PolicyKind } from './policy-set';

const CHECKS: { readonly [K in PolicyKind]: (body: unknown) => Checked<PolicyBodies[K]> } = {
  criterion: checkCriterion,
  ladder: checkLadder,
  calendar: checkCalendar,
  playbook: checkPlaybook,
  severity: checkSeverityTargets,
  settings: checkProjectSettings,
  vocabulary: checkVocabulary,
};

export const isPolicyKind = (kind: string): kind is PolicyKind => Object.hasOwn(CHECKS, kind);

/** Decodes a policy of one kind and checks it by itself; what it names is `checkReferences`' business. */
export function checkPolicy<K extends PolicyKind>(kind: K, body: unknown): Checked<PolicyBodies[K]> {
  return CHECKS[kind](body);
}

/** Like `checkPolicy`, for the id it is to be saved under: a body that carries an id must carry this one. */
export function checkPolicyAs<K extends PolicyKind>(
  kind: K,
  policyId: string,
  body: unknown,
): Checked<PolicyBodies[K]> {
  if (kind === 'severity' && !SEVERITIES.some((name) => name === policyId)) {
    return refused([{ path: 'policyId', message: `Choose one of ${SEVERITIES.join(', ')}.` }]);
  }
  if ((kind === 'settings' || kind === 'vocabulary') && policyId !== SETTINGS_ID) {
    return refused([{ path: 'policyId', message: `This is saved under the id '${SETTINGS_ID}'.` }]);
  }
  const id = decodeShape(policyIdShape, policyId);
  const found = checkPolicy(kind, body);
  const problems = [
    ...(id.ok ? [] : id.problems.map(({ message }) => ({ path: 'policyId', message }))),
    ...(found.ok ? idProblems(found.value, policyId) : found.problems),
  ];
  return problems.length === 0 ? found : refused(problems);
}

function idProblems(body: PolicyBodies[PolicyKind], policyId: string) {
  if (!('id' in body) || body.id === policyId) return [];
  return [{ path: 'id', message: `This is saved as '${policyId}', so its id must be the same.` }];
}
