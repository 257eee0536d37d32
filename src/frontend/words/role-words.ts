import type { RoleKind } from '../../contract/people-view';
import type { Translate } from '../../words/translate';
import { wordText, type NamedWord } from '../../words/word-text';

/** A role by the name that people know it by: as the site calls it now, or called it when it was given. */
export function roleWords(
  t: Translate,
  roles: readonly NamedWord[],
  { role, name }: { readonly role: RoleKind; readonly name: string },
): string {
  const isKnown = roles.some(({ code }) => code === role);
  return !isKnown && name !== '' ? name : wordText(t, 'role', roles, role);
}
