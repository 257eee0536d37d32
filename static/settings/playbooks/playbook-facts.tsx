import type { Playbook } from '../../../src/domain/policy/playbook';
import { wordText } from '../../../src/words/word-text';
import { useSite } from '../../shared/site';
import { delayText } from '../policies/delay-text';
import { useSettings } from '../settings-state';

/** A playbook at a glance. */
export function PlaybookFacts({ playbook }: { readonly playbook: Playbook }) {
  const site = useSite();
  const { t } = site;
  const { view } = useSettings();
  const { severity, approval, ladderId, calendarId, audiences, roles = [], silence, targets } = playbook;
  const nameIn = (
    list: readonly { readonly id: string; readonly body: { readonly name: string } }[],
    id: string,
  ) => list.find((policy) => policy.id === id)?.body.name ?? id;
  const stated = view.severities.find(({ id }) => id === severity)?.body;
  const monitoring = targets?.monitoring ?? stated?.monitoring;
  return (
    <>
      {playbook.purpose !== undefined && <p>{playbook.purpose}</p>}
      <dl className="glance">
        <dt>{t('center.severity')}</dt>
        <dd>{t(`severity.${severity}`)}</dd>
        <dt>{t('settings.approval')}</dt>
        <dd>{t(`settings.approvals.${approval}`)}</dd>
        <dt>{t('settings.ladder')}</dt>
        <dd>{nameIn(view.ladders, ladderId)}</dd>
        <dt>{t('settings.calendar')}</dt>
        <dd>{nameIn(view.calendars, calendarId)}</dd>
        <dt>{t('playbooks.told')}</dt>
        <dd>
          {audiences.length === 0
            ? t('playbooks.toldNobody')
            : audiences
                .map((audience) => {
                  const pace = targets?.updates?.[audience] ?? stated?.updates[audience];
                  const name = t(`audience.${audience}`);
                  return pace ? t('playbooks.toldEvery', { name, pace: delayText(site, pace) }) : name;
                })
                .join(', ')}
        </dd>
        {roles.length > 0 && (
          <>
            <dt>{t('playbooks.roles')}</dt>
            <dd>{roles.map((role) => wordText(t, 'role', view.vocabulary.body.roles, role)).join(', ')}</dd>
          </>
        )}
        {monitoring && (
          <>
            <dt>{t('settings.step.monitoring')}</dt>
            <dd>{delayText(site, monitoring)}</dd>
          </>
        )}
        <dt>{t('settings.silenceEnd')}</dt>
        <dd>{t(`silenceEnd.${silence.end}`)}</dd>
      </dl>
    </>
  );
}
