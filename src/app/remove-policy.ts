import type { AdminCalls, PayloadOf } from '../contract/calls';
import { policyOf } from '../domain/policy/override-policies';
import { REMOVABLE_KINDS } from '../domain/policy/policy-set';
import type { PolicySet, RemovableKind } from '../domain/policy/policy-set';
import { isLocked, nextVersion, removedVersion, withoutPolicy } from '../domain/policy/scope-policies';
import { policyUsers } from '../domain/policy/policy-users';
import { done, fail } from '../domain/problem';
import type { Result } from '../domain/problem';
import { ownGeneration, policiesOf, readGenerations, SITE_SCOPE } from './load-policies';
import type { PolicyPermit, ScopePermit } from './permit';
import type { Ports } from './ports/ports';
import { sitePolicyUsers } from './site/site-policy-users';
import { writePolicy } from './write-policy';

/**
 * Takes one policy of the permitted project, or of the site, away, also one that is inherited; its history stays and says so with a
 * body of null. Refused while another policy names it, and for the last playbook. Open escalations keep the version they were started with.
 * What is gone already is gone, so that a call whose answer was lost can be repeated.
 */
export async function removePolicy(
  ports: Ports,
  permit: PolicyPermit & Partial<Pick<ScopePermit, 'site'>>,
  input: PayloadOf<AdminCalls, 'policy.remove'>,
): Promise<Result<void>> {
  const { policyId } = input;
  const kind = REMOVABLE_KINDS.find((known) => known === input.kind);
  if (kind === undefined) {
    return fail('invalid', 'a kind of which nothing is removed', [
      { path: 'kind', message: `A project cannot be without its '${input.kind}'.` },
    ]);
  }
  const scope = permit.projectId;
  const read = await readGenerations(ports.store, scope);
  const own = ownGeneration(read, scope);
  const live = policiesOf(read);
  const before = policyOf(live, kind, policyId);
  if (before === undefined) {
    const isGone = removedVersion(own?.row.removed, kind, policyId) !== undefined;
    return isGone ? done(undefined) : fail('not-found', `there is no ${kind} '${policyId}'`);
  }
  if (live.generation !== input.generation) {
    return fail('changed-meanwhile', `generation ${live.generation} is live, not ${input.generation}`);
  }
  const refused = refusal(live, kind, policyId);
  if (refused) return refused;
  const elsewhere = permit.site ? await sitePolicyUsers(ports, { site: permit.site }, kind, policyId) : [];
  if (elsewhere.length > 0) return fail('in-use', `projects name the ${kind}`, elsewhere);
  if (scope !== SITE_SCOPE && isLocked(read.site?.row.locks, kind, policyId))
    return fail('locked', `the site has locked this ${kind}`);
  const version = nextVersion(own?.row, before.version, kind, policyId);
  return writePolicy(ports, {
    read: own,
    next: (saved) => withoutPolicy(saved, kind, policyId, version),
    history: { scope, kind, policyId, version, savedBy: permit.by, body: null },
  });
}

function refusal(live: PolicySet, kind: RemovableKind, policyId: string) {
  const users = policyUsers(live, kind, policyId);
  if (users.length > 0) {
    const fields = users.map((user) => ({
      path: `${user.kind}.${user.id}`,
      message:
        user.name === null ? 'The project settings use this.' : `The ${user.kind} '${user.name}' uses this.`,
    }));
    return fail('in-use', `the ${kind} is named by others`, fields);
  }
  if (kind !== 'playbook' || Object.keys(live.playbooks).length > 1) return null;
  return fail('in-use', 'the last playbook', [
    { path: 'policyId', message: 'This is the last playbook: without one nothing can be escalated.' },
  ]);
}
