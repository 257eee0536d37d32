import { useState } from 'react';
import Heading from '@atlaskit/heading';
import Toggle from '@atlaskit/toggle';
import type { SiteProject, SiteProjectsView } from '../../../../src/contract/site-view';
import type { Trouble } from '../../../shared/make-call';
import { useSite } from '../../../shared/site';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { siteCall } from '../site-call';
import { RoleHolders } from './role-holders';
import { SettingsLink } from './settings-link';

interface Props {
  readonly project: SiteProject;
  readonly show: (view: SiteProjectsView) => void;
}

/** One project with its switch, its state, and who holds its escalation role. */
export function ProjectRow({ project, show }: Props) {
  const { t } = useSite();
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const { id, key, name, switchedOn, open, ownPolicies, escalationRole } = project;
  const flip = async () => {
    setSending(true);
    const answer = await siteCall('site.switch-project', { id, on: !switchedOn });
    setSending(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) show(answer.value);
  };
  const switchId = `switch-${id}`;
  return (
    <section className="card site-project" aria-labelledby={`project-${id}`}>
      <Toggle id={switchId} isChecked={switchedOn} isDisabled={isSending} onChange={() => void flip()} />
      <div>
        <Heading size="xsmall" as="h2" id={`project-${id}`}>
          {name} ({key})
        </Heading>
        <label htmlFor={switchId} className="subtle">
          {t(switchedOn ? 'site.projectOn' : 'site.projectOff', { project: name })}
        </label>
      </div>
      <SettingsLink projectKey={key} name={name} />
      <p className="line subtle">
        {open !== null && t('site.openNow', { count: open, more: open === 100 ? '+' : '' })}{' '}
        {t('site.ownPolicies', { count: ownPolicies })}
      </p>
      {switchedOn && <RoleHolders projectId={id} role={escalationRole} />}
      {trouble && (
        <div className="line">
          <TroubleMessage trouble={trouble} retry={() => void flip()} />
        </div>
      )}
    </section>
  );
}
