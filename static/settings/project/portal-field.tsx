import { DEFAULT_PORTAL, OWNER_SHOWN, type PortalPolicy } from '../../../src/domain/portal/portal-policy';
import { SEVERITIES } from '../../../src/domain/escalation/severity';
import { useSite } from '../../shared/site';
import { ChecksField } from '../fields/checks-field';
import { ChoiceField, type Choice } from '../fields/choice-field';
import { unitsOf } from '../fields/delay-units';
import { MinutesField } from '../fields/minutes-field';
import { TextField } from '../fields/text-field';

interface Props {
  readonly portal: PortalPolicy | undefined;
  readonly playbooks: readonly Choice<string>[];
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (portal: PortalPolicy) => void;
}

const TIMES = ['minAgeMinutes', 'answerMinutes', 'coolDownMinutes'] as const;

/** What customers see in the portal, when they may ask or escalate, and as what their escalation begins. */
export function PortalField({ portal = DEFAULT_PORTAL, playbooks, problemAt, onChange }: Props) {
  const { t } = useSite();
  const set = (changed: Partial<PortalPolicy>) => onChange({ ...portal, ...changed });
  return (
    <fieldset className="level">
      <legend>{t('settings.portal.title')}</legend>
      <ChecksField
        label={t('settings.portal.shown')}
        choices={[{ value: 'on', label: t('settings.portal.on') }]}
        chosen={portal.on ? ['on'] : []}
        onChange={(chosen) => set({ on: chosen.length > 0 })}
      />
      {portal.on && (
        <div className="level-fields">
          <ChoiceField
            label={t('settings.portal.owner')}
            value={portal.owner}
            choices={OWNER_SHOWN.map((value) => ({ value, label: t(`settings.portal.ownerShown.${value}`) }))}
            onChange={(owner) => set({ owner })}
          />
          {TIMES.map((name) => (
            <MinutesField
              key={name}
              label={t(`settings.portal.${name}`)}
              minutes={portal[name]}
              units={unitsOf('elapsed')}
              problem={problemAt(`portal.${name}`)}
              onChange={(minutes) => set({ [name]: minutes })}
            />
          ))}
          <TextField
            label={t('settings.portal.urgent')}
            value={portal.urgentPriorities.join(', ')}
            problem={problemAt('portal.urgentPriorities')}
            onChange={(typed) => set({ urgentPriorities: typed === '' ? [] : typed.split(/,\s*/u) })}
          />
          <ChoiceField
            label={t('settings.portal.playbook')}
            value={portal.playbookId}
            choices={playbooks}
            problem={problemAt('portal.playbookId')}
            onChange={(playbookId) => set({ playbookId })}
          />
          <ChoiceField
            label={t('settings.portal.severity')}
            value={portal.severity}
            choices={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
            onChange={(severity) => set({ severity })}
          />
        </div>
      )}
    </fieldset>
  );
}
