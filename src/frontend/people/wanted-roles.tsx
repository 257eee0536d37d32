import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { roleWords } from '../words/role-words';
import type { Value } from '../calls';

/** Roles that the playbook asks for and that nobody has. */
export function WantedRoles({ wanted }: Pick<Value<'people.view'>, 'wanted'>): ReactNode {
  const { t } = useReader();
  if (wanted.length === 0) return null;
  const roles = wanted.map((role) => roleWords(t, { role, name: '' })).join(', ');
  return <Text>{t('people.wanted', { roles })}</Text>;
}
