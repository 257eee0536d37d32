import Checkbox from '@atlaskit/checkbox';
import { AUDIENCES, type Audience } from '../../../src/domain/escalation/audience';
import { useSite } from '../../shared/site';
import { ChecksField } from '../fields/checks-field';
import { ChannelsField } from './channels-field';
import { PaceField } from './pace-field';
import type { PlaybookPart } from './playbook-part';

/** The communication plan: who is kept informed, how often at this severity, by which channel, and from when on. */
export function CommunicationFields({ playbook, problemAt, onChange }: PlaybookPart) {
  const { t } = useSite();
  const { customerAfter: _after, ...atOnce } = playbook;
  return (
    <fieldset className="level part">
      <legend>{t('playbooks.part.communication')}</legend>
      <ChecksField<Audience>
        label={t('playbooks.told')}
        choices={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
        chosen={playbook.audiences}
        problem={problemAt('audiences')}
        onChange={(audiences) => onChange({ ...playbook, audiences })}
      />
      <Checkbox
        label={t('playbooks.customerAfter')}
        isChecked={playbook.customerAfter !== undefined}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.checked ? { ...atOnce, customerAfter: 'plan-agreed' } : atOnce)
        }
      />
      <div className="level-fields">
        {playbook.audiences.map((audience) => (
          <PaceField
            key={audience}
            audience={audience}
            playbook={playbook}
            problemAt={problemAt}
            onChange={onChange}
          />
        ))}
        <ChannelsField playbook={playbook} problemAt={problemAt} onChange={onChange} />
      </div>
    </fieldset>
  );
}
