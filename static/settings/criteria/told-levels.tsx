import { useEffect, useState } from 'react';
import { askJira, isBean } from '../../shared/ask-jira';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { TargetLabel } from '../ladders/target-label';
import { useSettings } from '../settings-state';

/** Who hears of what a playbook starts, level by level; the project's lead by name, since Jira knows who that is now. */
export function ToldLevels({ playbookId }: { readonly playbookId: string }) {
  const { t, projectId } = useSite();
  const { view } = useSettings();
  const leadId = useLead(projectId);
  const ladderId = view.playbooks.find(({ id }) => id === playbookId)?.body.ladderId;
  const ladder = view.ladders.find(({ id }) => id === ladderId)?.body;
  if (!ladder) return <p className="subtle">{t('criteria.noLadder')}</p>;
  return (
    <div>
      <h4>{t('criteria.told')}</h4>
      <ol className="told">
        {ladder.levels.map(({ name, people }, index) => (
          <li key={name}>
            {t('criteria.toldLevel', { level: index + 1, name })}{' '}
            {people.map((target, at) => (
              <span key={JSON.stringify(target)}>
                {at > 0 && ', '}
                <TargetLabel target={target} />
                {target.kind === 'role' && target.role === 'project-lead' && leadId !== null && (
                  <>
                    {' '}
                    (<Person accountId={leadId} />)
                  </>
                )}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Null while, or where, Jira does not say. */
function useLead(projectId: string): string | null {
  const [leadId, setLeadId] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    void askJira(`/rest/api/3/project/${projectId}`).then(
      (project) => {
        const lead = isBean(project) ? project['lead'] : undefined;
        const id = isBean(lead) ? lead['accountId'] : undefined;
        if (!isGone && typeof id === 'string') setLeadId(id);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [projectId]);
  return leadId;
}
