import { isPolicyKind } from '../domain/policy/check-policy';
import { checkReferences } from '../domain/policy/check-references';
import { policyOf } from '../domain/policy/override-policies';
import { isOwn, nextVersion, withInherited } from '../domain/policy/scope-policies';
import { done, fail, type Result } from '../domain/problem';
import { ownGeneration, policiesOf, readGenerations, SITE_SCOPE } from './load-policies';
import type { PolicyPermit } from './permit';
import type { Ports } from './ports/ports';
import { writePolicy } from './write-policy';

interface InheritInput {
  readonly generation: number;
  readonly kind: string;
  readonly policyId: string;
}

/**
 * Gives up what a scope saved or took away, so that it has what it inherits: a project the site's, the site the app's. Refused where it
 * would inherit nothing, and where others of its policies would then name what is not there. Given up twice is given up.
 */
export async function inheritPolicy(
  ports: Ports,
  permit: PolicyPermit,
  { generation, kind, policyId }: InheritInput,
): Promise<Result<void>> {
  const scope = permit.projectId;
  if (!isPolicyKind(kind)) {
    return fail('invalid', 'unknown kind of policy', [
      { path: 'kind', message: `There is no kind '${kind}'.` },
    ]);
  }
  const read = await readGenerations(ports.store, scope);
  const own = ownGeneration(read, scope);
  if (!own || !isOwn(own.row, kind, policyId)) return done(undefined);
  const live = policiesOf(read);
  if (live.generation !== generation)
    return fail('changed-meanwhile', `generation ${live.generation} is live, not ${generation}`);
  const version = nextVersion(own.row, policyOf(live, kind, policyId)?.version, kind, policyId);
  const next = withInherited(own.row, kind, policyId, version);
  const row = { ...next, number: own.row.number };
  const after = policiesOf(
    scope === SITE_SCOPE ? { ...read, site: { ...own, row } } : { ...read, project: { ...own, row } },
  );
  if (!policyOf(after, kind, policyId)) return fail('not-found', `no ${kind} '${policyId}' is inherited`);
  const known = new Set(checkReferences(live).map(({ path }) => path));
  const problems = checkReferences(after).filter(({ path }) => !known.has(path));
  if (problems.length > 0) return fail('in-use', 'others name what would not be there', problems);
  return writePolicy(ports, {
    read: own,
    next: (before) => withInherited(before, kind, policyId, version),
    history: { scope, kind, policyId, version, savedBy: permit.by, body: null, inherits: true },
  });
}
