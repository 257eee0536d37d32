import type { RoleKind } from '../../contract/people-view';
import type { Translate } from '../../words/translate';

/** A role by the name that people know it by: an own role says it itself. */
export const roleWords = (
  t: Translate,
  { role, name }: { readonly role: RoleKind; readonly name: string },
): string => (role === 'own' ? name : t(`role.${role}`));
