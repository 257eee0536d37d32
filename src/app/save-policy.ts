import type { AdminCalls, PayloadOf } from '../contract/calls';
import type { FieldProblem } from '../domain/checked';
import { isLive } from '../domain/criteria/criterion';
import { checkPolicyAs, isPolicyKind } from '../domain/policy/check-policy';
import { checkReferences } from '../domain/policy/check-references';
import { SHIPPED_OWNER } from '../domain/policy/default-policies';
import { overridePolicies, policyOf } from '../domain/policy/override-policies';
import type { LivePolicies, PolicyBodies, PolicyKind } from '../domain/policy/policy-set';
import { withEarlierCodes } from '../domain/policy/keep-codes';
import { isLocked, nextVersion, withSaved } from '../domain/policy/scope-policies';
import { done, fail } from '../domain/problem';
import type { Result } from '../domain/problem';
import { ownGeneration, policiesOf, readGenerations, SITE_SCOPE } from './load-policies';
import type { PolicyPermit } from './permit';
import type { Ports } from './ports/ports';
import { writePolicy } from './write-policy';

export type SavePolicyInput = PayloadOf<AdminCalls, 'policy.save'>;

/**
 * Saves one policy of the permitted project, or of the site, as a new version and makes it live, both or neither. Refused where the site
 * has locked it for projects, and when the generation the caller saw is not the live one; the same body again changes nothing, so that a
 * save whose answer was lost can be repeated.
 */
export async function savePolicy(
  ports: Ports,
  permit: PolicyPermit,
  input: SavePolicyInput,
): Promise<Result<void>> {
  const { kind, policyId } = input;
  if (!isPolicyKind(kind)) {
    return fail('invalid', 'unknown kind of policy', [
      { path: 'kind', message: `There is no kind '${kind}'.` },
    ]);
  }
  const decoded = checkPolicyAs(kind, policyId, input.body);
  if (!decoded.ok) return fail('invalid', `the ${kind} is not right`, decoded.problems);
  const read = await readGenerations(ports.store, permit.projectId);
  const live = policiesOf(read);
  const before = policyOf(live, kind, policyId);
  const body = withEarlierCodes(owned(decoded.value, permit.by), before?.body);
  if (before !== undefined && JSON.stringify(before.body) === JSON.stringify(body)) return done(undefined);
  if (live.generation !== input.generation) {
    return fail('changed-meanwhile', `generation ${live.generation} is live, not ${input.generation}`);
  }
  if (permit.projectId !== SITE_SCOPE && isLocked(read.site?.row.locks, kind, policyId))
    return fail('locked', `the site has locked this ${kind}`);
  const own = ownGeneration(read, permit.projectId);
  const version = nextVersion(own?.row, before?.version, kind, policyId);
  const change = onePolicy(kind, policyId, version, body);
  const place = `${kind}.${policyId}.`;
  const problems = [
    ...checkReferences(overridePolicies(live, change))
      .filter(({ path }) => path.startsWith(place))
      .map(({ path, message }) => ({ path: path.slice(place.length), message })),
    ...(await jqlProblems(permit, change)),
  ];
  if (problems.length > 0) return fail('invalid', `the ${kind} names what is not there`, problems);

  return writePolicy(ports, {
    read: own,
    next: (scope) => withSaved(scope, change),
    history: { scope: permit.projectId, kind, policyId, version, savedBy: permit.by, body },
  });
}

/** Whoever saves a criterion that came with the app owns it from then on. */
export const owned = (body: PolicyBodies[PolicyKind], by: string): PolicyBodies[PolicyKind] =>
  'ownerId' in body && body.ownerId === SHIPPED_OWNER ? { ...body, ownerId: by } : body;

function onePolicy<K extends PolicyKind>(
  kind: K,
  policyId: string,
  version: number,
  body: PolicyBodies[K],
): LivePolicies {
  return { [kind]: { [policyId]: { version, body } } };
}

/**
 * Only Jira knows fields and functions, and only as the caller may see them. A criterion that is not to run is not asked about: one
 * whose query names a field that has gone can still be switched off.
 */
async function jqlProblems(permit: PolicyPermit, change: LivePolicies): Promise<readonly FieldProblem[]> {
  const queries = Object.values(change.criterion ?? {}).flatMap(({ body }) =>
    isLive(body) ? (body.scope.jql ?? []) : [],
  );
  const answers = await Promise.all(queries.map((jql) => permit.desk.checkJql(jql)));
  return answers.flat().map((message) => ({ path: 'scope.jql', message }));
}
