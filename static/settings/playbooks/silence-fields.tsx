import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { DelayField } from '../fields/delay-field';
import { NumberField } from '../fields/number-field';
import type { PlaybookPart } from './playbook-part';

/** What becomes of an escalation whose customer does not answer any more. */
export function SilenceFields({ playbook, problemAt, onChange }: PlaybookPart) {
  const { t } = useSite();
  const { silence } = playbook;
  const put = (changes: Partial<typeof silence>) =>
    onChange({ ...playbook, silence: { ...silence, ...changes } });
  return (
    <fieldset className="level part">
      <legend>{t('playbooks.part.silence')}</legend>
      <div className="level-fields">
        <DelayField
          label={t('settings.silenceWait')}
          delay={silence.wait}
          problem={problemAt('silence.wait')}
          onChange={(wait) => put({ wait })}
        />
        <NumberField
          label={t('settings.reminders')}
          value={silence.reminders}
          problem={problemAt('silence.reminders')}
          onChange={(reminders) => put({ reminders })}
        />
        <ChoiceField
          label={t('settings.silenceEnd')}
          value={silence.end}
          choices={(['ask-manager', 'close'] as const).map((value) => ({
            value,
            label: t(`silenceEnd.${value}`),
          }))}
          problem={problemAt('silence.end')}
          onChange={(end) => put({ end })}
        />
      </div>
    </fieldset>
  );
}
