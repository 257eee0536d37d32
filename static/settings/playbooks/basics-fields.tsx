import type { PolicySetting } from '../../../src/contract/settings-view';
import type { Playbook } from '../../../src/domain/policy/playbook';
import { wordText } from '../../../src/words/word-text';
import { PersonField } from '../../shared/people/person-field';
import { useSite } from '../../shared/site';
import { ChecksField } from '../fields/checks-field';
import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';
import { useSettings } from '../settings-state';
import type { PlaybookPart } from './playbook-part';

const SEVERITIES = ['critical', 'high', 'elevated'] as const;

const named = (policies: readonly PolicySetting<{ readonly name: string }>[]) =>
  policies.map(({ id, body: { name } }) => ({ value: id, label: name }));

/** What it is, how severe, by which ladder and hours, and who takes part. */
export function BasicsFields({ playbook, problemAt, onChange }: PlaybookPart) {
  const { t } = useSite();
  const { view } = useSettings();
  const { purpose = '', roles = [], managerId } = playbook;
  const put = (changes: Partial<Playbook>) => onChange({ ...playbook, ...changes });
  const { purpose: _purpose, ...withoutPurpose } = playbook;
  const { roles: _roles, ...withoutRoles } = playbook;
  const words = view.vocabulary.body.roles;
  // One that is offered no more can still be taken out.
  const asked = words.filter(({ code, shown }) => shown || roles.includes(code));
  return (
    <fieldset className="level part">
      <legend>{t('playbooks.part.basics')}</legend>
      <div className="level-fields">
        <TextField
          label={t('policies.name')}
          value={playbook.name}
          problem={problemAt('name')}
          onChange={(name) => put({ name })}
        />
        <TextField
          label={t('playbooks.purpose')}
          value={purpose}
          problem={problemAt('purpose')}
          onChange={(text) => onChange(text === '' ? withoutPurpose : { ...playbook, purpose: text })}
        />
        <ChoiceField
          label={t('center.severity')}
          value={playbook.severity}
          choices={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          problem={problemAt('severity')}
          onChange={(severity) => put({ severity })}
        />
        <ChoiceField
          label={t('settings.ladder')}
          value={playbook.ladderId}
          choices={named(view.ladders)}
          problem={problemAt('ladderId')}
          onChange={(ladderId) => put({ ladderId })}
        />
        <ChoiceField
          label={t('settings.calendar')}
          value={playbook.calendarId}
          choices={named(view.calendars)}
          problem={problemAt('calendarId')}
          onChange={(calendarId) => put({ calendarId })}
        />
        <PersonField
          label={t('playbooks.manager')}
          person={managerId ?? ''}
          problem={problemAt('managerId')}
          onChange={(personId) => put({ managerId: personId === '' ? null : personId })}
        />
      </div>
      <ChecksField
        label={t('playbooks.roles')}
        choices={asked.map(({ code }) => ({ value: code, label: wordText(t, 'role', words, code) }))}
        chosen={roles}
        problem={problemAt('roles')}
        onChange={(chosen) => onChange(chosen.length === 0 ? withoutRoles : { ...playbook, roles: chosen })}
      />
    </fieldset>
  );
}
