import type { FieldProblem } from '../../domain/checked';
import { policyUsers } from '../../domain/policy/policy-users';
import { isOwn } from '../../domain/policy/scope-policies';
import { REMOVABLE_KINDS } from '../../domain/policy/policy-set';
import { policiesOf, SITE_SCOPE } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';

/** Which projects' own policies name one that they inherit: each with its path, `SUP.playbook.outage`. */
export async function sitePolicyUsers(
  { store }: Ports,
  permit: Pick<SitePermit, 'site'>,
  kind: string,
  policyId: string,
): Promise<readonly FieldProblem[]> {
  const removable = REMOVABLE_KINDS.find((known) => known === kind);
  if (removable === undefined) return [];
  const { projects } = await permit.site.serviceProjects();
  const keys = [SITE_SCOPE, ...projects.map(({ id }) => id)];
  const [site, ...rows] = await store.getMany(keys.map((key) => ({ entity: 'generation' as const, key })));
  return projects.flatMap((project, index) => {
    const own = rows[index];
    if (!own || isOwn(own.row, removable, policyId)) return [];
    return policyUsers(policiesOf({ site, project: own }), removable, policyId)
      .filter((user) => isOwn(own.row, user.kind, user.id))
      .map((user) => ({
        path: `${project.key}.${user.kind}.${user.id}`,
        message: `${project.name}: ${user.name ?? user.kind} uses this.`,
      }));
  });
}
