import { roleNameOf, wordOf } from '../../domain/policy/vocabulary';
import { done, fail, type Result } from '../../domain/problem';
import type { RoleName } from '../../domain/team/team-part';
import { loadPolicies } from '../load-policies';
import type { Store } from '../ports/store';

/** The role with what the project calls it today: the name that was typed counts for a role of this record alone. */
export async function nameRole(
  store: Store,
  projectId: string,
  { role, name }: RoleName,
): Promise<Result<RoleName>> {
  if (role === 'own') return done({ role, name });
  const { vocabulary } = await loadPolicies(store, projectId);
  if (!wordOf(vocabulary.body.roles, role)) {
    const message = 'There is no such role here: choose one of the list.';
    return fail('invalid', message, [{ path: 'kind', message }]);
  }
  return done({ role, name: roleNameOf(vocabulary.body, role) });
}
