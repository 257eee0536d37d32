import type { AdminCalls, PayloadOf } from '../contract/calls';
import type { FieldProblem } from '../domain/checked';
import { checkPolicyAs, isPolicyKind } from '../domain/policy/check-policy';
import { checkReferences } from '../domain/policy/check-references';
import { SHIPPED_OWNER } from '../domain/policy/default-policies';
import { overridePolicies, policyOf } from '../domain/policy/override-policies';
import type { LivePolicies, PolicyBodies, PolicyKind } from '../domain/policy/policy-set';
import { done, fail } from '../domain/problem';
import type { Result } from '../domain/problem';
import { policiesOf, readGenerations } from './load-policies';
import type { ProjectPermit } from './permit';
import type { Ports } from './ports/ports';
import type { Store, Stored } from './ports/store';
import { REDECIDE } from './redecide';
import type { GenerationRow, PolicyRow } from './rows';

/** A stored value holds 240 KiB; the rest is left to what the storage keeps around it. */
const MOST_BYTES = 235 * 1024;

export type SavePolicyInput = PayloadOf<AdminCalls, 'policy.save'>;

/**
 * Saves one policy of the permitted project as a new version and makes it live, both or neither. Refused when the generation the
 * caller saw is not the live one; the same body again changes nothing, so that a save whose answer was lost can be repeated.
 */
export async function savePolicy(
  ports: Ports,
  permit: ProjectPermit,
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
  const body = owned(decoded.value, permit.by);

  const read = await readGenerations(ports.store, permit.projectId);
  const live = policiesOf(read);
  const before = policyOf(live, kind, policyId);
  if (before !== undefined && JSON.stringify(before.body) === JSON.stringify(body)) return done(undefined);
  if (live.generation !== input.generation) {
    return fail('changed-meanwhile', `generation ${live.generation} is live, not ${input.generation}`);
  }
  const version = (before?.version ?? 0) + 1;
  const change = onePolicy(kind, policyId, version, body);
  const own = `${kind}.${policyId}.`;
  const problems = [
    ...checkReferences(overridePolicies(live, change))
      .filter(({ path }) => path.startsWith(own))
      .map(({ path, message }) => ({ path: path.slice(own.length), message })),
    ...(await jqlProblems(permit, change)),
  ];
  if (problems.length > 0) return fail('invalid', `the ${kind} names what is not there`, problems);

  const generation = read.project ?? (await firstGeneration(ports.store, permit.projectId));
  const saved: GenerationRow = {
    number: generation.row.number + 1,
    live: withPolicy(generation.row.live, kind, change),
  };
  if (bytesOf(saved) > MOST_BYTES)
    return fail('too-large', 'all policies of a project must fit into 235 KiB');
  const row: PolicyRow = {
    scope: permit.projectId,
    kind,
    policyId,
    version,
    savedAt: ports.clock.now(),
    savedBy: permit.by,
    body,
  };
  const written = await ports.store.transact([
    { put: 'generation', key: permit.projectId, row: saved, rev: generation.rev },
    { put: 'policy', key: `${permit.projectId}:${kind}:${policyId}:${version}`, row, rev: 0 },
  ]);
  if (written !== 'applied') return fail('changed-meanwhile', 'another save came first');
  // Losing this is harmless: the reconcile finds what was decided under older policies.
  await ports.later.push([{ look: REDECIDE, delaySeconds: 0 }]);
  return done(undefined);
}

/** Whoever saves a criterion that came with the app owns it from then on. */
const owned = (body: PolicyBodies[PolicyKind], by: string): PolicyBodies[PolicyKind] =>
  'ownerId' in body && body.ownerId === SHIPPED_OWNER ? { ...body, ownerId: by } : body;

function onePolicy<K extends PolicyKind>(
  kind: K,
  policyId: string,
  version: number,
  body: PolicyBodies[K],
): LivePolicies {
  return { [kind]: { [policyId]: { version, body } } };
}

const withPolicy = (live: LivePolicies, kind: PolicyKind, change: LivePolicies): LivePolicies => ({
  ...live,
  [kind]: { ...live[kind], ...change[kind] },
});

/** A condition on a missing row cannot be relied on, so the row that carries the compare-and-swap is created by itself first. */
async function firstGeneration(store: Store, projectId: string): Promise<Stored<'generation'>> {
  await store.create('generation', projectId, { number: 0, live: {} });
  const created = await store.get('generation', projectId);
  if (created === undefined) throw new Error('A generation row was created and is not there');
  return created;
}

/** Only Jira knows fields and functions, and only as the caller may see them. */
async function jqlProblems(permit: ProjectPermit, change: LivePolicies): Promise<readonly FieldProblem[]> {
  const queries = Object.values(change.criterion ?? {}).flatMap(({ body }) => body.scope.jql ?? []);
  const answers = await Promise.all(queries.map((jql) => permit.desk.checkJql(jql)));
  return answers.flat().map((message) => ({ path: 'scope.jql', message }));
}

const bytesOf = (row: GenerationRow): number => new TextEncoder().encode(JSON.stringify(row)).length;
