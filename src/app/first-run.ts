import type { AdminCalls, PayloadOf } from '../contract/calls';
import type { FieldProblem } from '../domain/checked';
import { isLive } from '../domain/criteria/criterion';
import { checkPolicyAs, isPolicyKind } from '../domain/policy/check-policy';
import { checkReferences } from '../domain/policy/check-references';
import { overridePolicies, policyOf } from '../domain/policy/override-policies';
import type { LivePolicies, PolicyBodies, PolicyKind } from '../domain/policy/policy-set';
import { isLocked, nextVersion, withSaved } from '../domain/policy/scope-policies';
import { done, fail } from '../domain/problem';
import type { Result } from '../domain/problem';
import { policiesOf, readGenerations, type Generations } from './load-policies';
import type { ProjectPermit } from './permit';
import type { Ports } from './ports/ports';
import { owned } from './save-policy';
import { switchProject } from './switch-project';
import { writePolicies } from './write-policy';

type FirstRunInput = PayloadOf<AdminCalls, 'first-run.apply'>;

/** One policy that was found right. */
interface Found {
  readonly kind: PolicyKind;
  readonly policyId: string;
  readonly body: PolicyBodies[PolicyKind];
}

/**
 * Saves what the first run proposed, all or nothing, and switches the project on. Problems are named at their place in the list. What
 * is stored as it is sent is not written again, so that a call whose answer was lost can be repeated.
 */
export async function applyFirstRun(
  ports: Ports,
  permit: ProjectPermit,
  input: FirstRunInput,
): Promise<Result<void>> {
  const decoded = input.policies.map((sent, index) => decode(sent, index, permit.by));
  const problems = decoded.flatMap(({ problems: wrong }) => wrong);
  if (problems.length > 0) return fail('invalid', 'something of the proposal is not right', problems);
  const read = await readGenerations(ports.store, permit.projectId);
  const saved = await saveAll(
    ports,
    permit,
    read,
    input,
    decoded.flatMap(({ found }) => found ?? []),
  );
  return saved.ok ? switchProject(ports, permit, { projectId: permit.projectId, on: true }) : saved;
}

async function saveAll(
  ports: Ports,
  permit: ProjectPermit,
  read: Generations,
  { generation }: FirstRunInput,
  found: readonly Found[],
): Promise<Result<void>> {
  const live = policiesOf(read);
  const isNews = ({ kind, policyId, body }: Found) =>
    JSON.stringify(policyOf(live, kind, policyId)?.body) !== JSON.stringify(body);
  const news = found.filter(isNews);
  if (news.length === 0) return done(undefined);
  if (live.generation !== generation)
    return fail('changed-meanwhile', `generation ${live.generation} is live, not ${generation}`);
  if (news.some(({ kind, policyId }) => isLocked(read.site?.row.locks, kind, policyId)))
    return fail('locked', 'the site has locked some of this');
  const versioned = news.map((one) => {
    const before = policyOf(live, one.kind, one.policyId)?.version;
    return { ...one, version: nextVersion(read.project?.row, before, one.kind, one.policyId) };
  });
  const change = versioned.reduce<LivePolicies>(
    (all, { kind, policyId, version, body }) => ({
      ...all,
      [kind]: { ...all[kind], [policyId]: { version, body } },
    }),
    {},
  );
  const wrong = [
    ...placed(found, checkReferences(overridePolicies(live, change))),
    ...(await jqlProblems(permit, found)),
  ];
  if (wrong.length > 0) return fail('invalid', 'the proposal names what is not there', wrong);
  return writePolicies(ports, {
    scope: permit.projectId,
    read: read.project,
    next: (scope) => withSaved(scope, change),
    history: versioned.map((one) => ({ ...one, scope: permit.projectId, savedBy: permit.by })),
  });
}

type Sent = FirstRunInput['policies'][number];

function decode({ kind, policyId, body }: Sent, index: number, by: string) {
  const at = `policies[${index}]`;
  const none = { found: null, problems: [] as readonly FieldProblem[] };
  if (!isPolicyKind(kind))
    return { ...none, problems: [{ path: `${at}.kind`, message: `There is no kind '${kind}'.` }] };
  const checked = checkPolicyAs(kind, policyId, body);
  if (checked.ok) return { ...none, found: { kind, policyId, body: owned(checked.value, by) } };
  const problems = checked.problems.map(({ path, message }) => ({
    path: path === 'policyId' ? `${at}.policyId` : `${at}.body.${path}`,
    message,
  }));
  return { ...none, problems };
}

/** Paths begin with kind and id; of what was not sent nothing is said. */
function placed(found: readonly Found[], problems: readonly FieldProblem[]): readonly FieldProblem[] {
  return problems.flatMap(({ path, message }) => {
    const index = found.findIndex(({ kind, policyId }) => path.startsWith(`${kind}.${policyId}.`));
    const one = found[index];
    if (!one) return [];
    return [
      { path: `policies[${index}].body.${path.slice(`${one.kind}.${one.policyId}.`.length)}`, message },
    ];
  });
}

async function jqlProblems(permit: ProjectPermit, found: readonly Found[]): Promise<readonly FieldProblem[]> {
  const answers = await Promise.all(
    found.map(async ({ body }, index) => {
      if (!('scope' in body) || !isLive(body) || body.scope.jql === undefined) return [];
      const messages = await permit.desk.checkJql(body.scope.jql);
      return messages.map((message) => ({ path: `policies[${index}].body.scope.jql`, message }));
    }),
  );
  return answers.flat();
}
