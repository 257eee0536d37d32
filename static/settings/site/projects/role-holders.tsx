import { useCallback } from 'react';
import { Person } from '../../../shared/people/person';
import { useSite } from '../../../shared/site';
import { readRoleHolders } from './read-role-holders';
import { useLoaded } from '../use-loaded';

interface Props {
  readonly projectId: string;
  readonly role: string;
}

/** Who runs escalations in a project: the people and groups of its escalation role, as Jira shows them to the admin. */
export function RoleHolders({ projectId, role }: Props) {
  const { t } = useSite();
  const { answer } = useLoaded(
    useCallback(async () => ({ ok: true, value: await readRoleHolders(projectId, role) }), [projectId, role]),
  );
  if (!answer?.ok) return <p className="line subtle">{t('site.roleLoading', { role })}</p>;
  const { kind, people, groups } = answer.value;
  if (kind !== 'found') return <p className="line overdue">{t(`site.role.${kind}`, { role })}</p>;
  if (people.length + groups.length === 0)
    return <p className="line overdue">{t('site.role.empty', { role })}</p>;
  return (
    <p className="line role-holders">
      <span className="subtle">{t('site.roleOf', { role })}</span>
      {people.map((accountId) => (
        <Person key={accountId} accountId={accountId} />
      ))}
      {groups.map((group) => (
        <span key={group}>{t('site.roleGroup', { group })}</span>
      ))}
    </p>
  );
}
