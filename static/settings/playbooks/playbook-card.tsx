import Heading from '@atlaskit/heading';
import type { PolicySetting } from '../../../src/contract/settings-view';
import type { Playbook } from '../../../src/domain/policy/playbook';
import { useSite } from '../../shared/site';
import { ChannelsField } from './channels-field';
import { ChoiceField } from '../fields/choice-field';
import { DelayField } from '../fields/delay-field';
import { NumberField } from '../fields/number-field';
import { SaveBar } from '../fields/save-bar';
import { useSettings } from '../settings-state';
import { usePolicyDraft } from '../use-policy-draft';
import { ApprovalFields } from './approval-fields';
import type { SubjectChoices } from './subject-choices';
import { SubjectFields } from './subject-fields';

const SEVERITIES = ['critical', 'high', 'elevated'] as const;

interface Props {
  readonly playbook: PolicySetting<Playbook>;
  readonly choices: SubjectChoices;
}

/** What an escalation by this playbook starts with. Running ones keep what they were started with. */
export function PlaybookCard({ playbook, choices }: Props) {
  const { t } = useSite();
  const { view } = useSettings();
  const draft = usePolicyDraft('playbook', playbook);
  const { body, change, problemAt } = draft;
  const named = (policies: readonly PolicySetting<{ readonly name: string }>[]) =>
    policies.map(({ id, body: { name } }) => ({ value: id, label: name }));
  const nameId = `playbook-${playbook.id}`;
  return (
    <section className="card" aria-labelledby={nameId}>
      <Heading size="small" as="h2" id={nameId}>
        {body.name}
      </Heading>
      {body.purpose !== undefined && <p>{body.purpose}</p>}
      <p className="subtle">
        {t('settings.audiences', {
          audiences: body.audiences.map((audience) => t(`audience.${audience}`)).join(', '),
        })}
      </p>
      <div className="level-fields">
        <ChoiceField
          label={t('center.severity')}
          value={body.severity}
          choices={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
          problem={problemAt('severity')}
          onChange={(severity) => change({ ...body, severity })}
        />
        <ApprovalFields
          playbook={body}
          problemAt={problemAt}
          onChange={(changes) => change({ ...body, ...changes })}
        />
        <ChoiceField
          label={t('settings.ladder')}
          value={body.ladderId}
          choices={named(view.ladders)}
          problem={problemAt('ladderId')}
          onChange={(ladderId) => change({ ...body, ladderId })}
        />
        <ChoiceField
          label={t('settings.calendar')}
          value={body.calendarId}
          choices={named(view.calendars)}
          problem={problemAt('calendarId')}
          onChange={(calendarId) => change({ ...body, calendarId })}
        />
        <DelayField
          label={t('settings.silenceWait')}
          delay={body.silence.wait}
          problem={problemAt('silence.wait')}
          onChange={(wait) => change({ ...body, silence: { ...body.silence, wait } })}
        />
        <NumberField
          label={t('settings.reminders')}
          value={body.silence.reminders}
          problem={problemAt('silence.reminders')}
          onChange={(reminders) => change({ ...body, silence: { ...body.silence, reminders } })}
        />
        <ChoiceField
          label={t('settings.silenceEnd')}
          value={body.silence.end}
          choices={(['ask-manager', 'close'] as const).map((value) => ({
            value,
            label: t(`silenceEnd.${value}`),
          }))}
          problem={problemAt('silence.end')}
          onChange={(end) => change({ ...body, silence: { ...body.silence, end } })}
        />
        <ChannelsField playbook={body} problemAt={problemAt} onChange={change} />
      </div>
      <SubjectFields draft={draft} choices={choices} />
      <SaveBar
        draft={draft}
        shown={[
          'severity',
          'approval',
          'approvers',
          'silentApprover',
          'ladderId',
          'calendarId',
          'silence',
          'startingActions',
          'securityLevelId',
          'channels',
        ]}
      />
    </section>
  );
}
