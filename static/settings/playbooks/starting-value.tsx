import type { StartingAction } from '../../../src/domain/policy/starting-action';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { TextField } from '../fields/text-field';
import type { SubjectChoices } from './subject-choices';

interface Props {
  readonly action: StartingAction;
  readonly choices: SubjectChoices;
  readonly problem: string | undefined;
  readonly onChange: (action: StartingAction) => void;
}

/** What a starting action sets: chosen from what Jira has, or typed. */
export function StartingValue({ action, choices, problem, onChange }: Props) {
  const { t } = useSite();
  switch (action.kind) {
    case 'priority':
      return (
        <ChoiceField
          label={t('settings.startingKinds.priority')}
          value={action.priorityId}
          choices={choices.priorities}
          problem={problem}
          onChange={(priorityId) => onChange({ ...action, priorityId })}
        />
      );
    case 'status':
      return (
        <ChoiceField
          label={t('settings.startingKinds.status')}
          value={action.statusId}
          choices={choices.statuses}
          problem={problem}
          onChange={(statusId) => onChange({ ...action, statusId })}
        />
      );
    case 'label':
      return (
        <TextField
          label={t('settings.startingKinds.label')}
          value={action.label}
          problem={problem}
          onChange={(label) => onChange({ ...action, label })}
        />
      );
    case 'team':
      return (
        <TextField
          label={t('settings.startingTeam')}
          value={action.teamId}
          problem={problem}
          onChange={(teamId) => onChange({ ...action, teamId })}
        />
      );
    case 'named-priority':
    case 'named-team':
      return (
        <TextField
          label={t('settings.holdName')}
          value={action.name}
          problem={problem}
          onChange={(name) => onChange({ ...action, name })}
        />
      );
    case 'hold-auto-close':
      return (
        <>
          <ChoiceField
            label={t('settings.holdBy')}
            value={action.by}
            choices={(['label', 'property'] as const).map((value) => ({
              value,
              label: t(`settings.holdBys.${value}`),
            }))}
            onChange={(by) => onChange({ ...action, by })}
          />
          <TextField
            label={t('settings.holdName')}
            value={action.name}
            problem={problem}
            onChange={(name) => onChange({ ...action, name })}
          />
        </>
      );
  }
}
