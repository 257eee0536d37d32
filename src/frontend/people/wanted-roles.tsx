import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { roleWords } from '../words/role-words';
import type { Value } from '../calls';
import type { IssueView } from '../vocabulary';

/** Roles that the playbook asks for and that nobody has. */
export function WantedRoles({
  wanted,
  roles: words,
}: Pick<Value<'people.view'>, 'wanted'> & Pick<IssueView['vocabulary'], 'roles'>): ReactNode {
  const { t } = useReader();
  if (wanted.length === 0) return null;
  const roles = wanted.map((role) => roleWords(t, words, { role, name: '' })).join(', ');
  return <Text>{t('people.wanted', { roles })}</Text>;
}
