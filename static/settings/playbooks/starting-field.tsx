import Button from '@atlaskit/button/new';
import { MOST_STARTING_ACTIONS, type StartingAction } from '../../../src/domain/policy/starting-action';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import { StartingValue } from './starting-value';
import type { SubjectChoices } from './subject-choices';

interface Props {
  readonly actions: readonly StartingAction[];
  readonly choices: SubjectChoices;
  readonly problemAt: (path: string) => string | undefined;
  readonly onChange: (actions: readonly StartingAction[]) => void;
}

const KINDS = [
  'priority',
  'named-priority',
  'label',
  'status',
  'team',
  'named-team',
  'hold-auto-close',
] as const;

/** A new action of a kind, with nothing chosen yet where a person has to choose. */
const blank = (kind: StartingAction['kind'], { priorities, statuses }: SubjectChoices): StartingAction => {
  switch (kind) {
    case 'priority':
      return { kind, priorityId: priorities[0]?.value ?? '' };
    case 'status':
      return { kind, statusId: statuses[0]?.value ?? '' };
    case 'label':
      return { kind, label: 'escalated' };
    case 'team':
      return { kind, teamId: '' };
    case 'named-priority':
    case 'named-team':
      return { kind, name: '' };
    case 'hold-auto-close':
      return { kind, by: 'label', name: 'hold-auto-close' };
  }
};

/** What is done to the work item when an escalation begins, in order; each is put back at its end where it still stands. */
export function StartingField({ actions, choices, problemAt, onChange }: Props) {
  const { t } = useSite();
  const put = (index: number, action: StartingAction) => onChange(actions.with(index, action));
  return (
    <fieldset className="level">
      <legend>{t('settings.starting')}</legend>
      {actions.length === 0 && <p className="subtle">{t('settings.startingNone')}</p>}
      {actions.map((action, index) => (
        <div key={index} className="level-fields">
          <ChoiceField
            label={t('settings.startingWhat')}
            value={action.kind}
            choices={KINDS.map((value) => ({ value, label: t(`settings.startingKinds.${value}`) }))}
            onChange={(kind) => put(index, blank(kind, choices))}
          />
          <StartingValue
            action={action}
            choices={choices}
            problem={problemAt(`startingActions[${index}]`)}
            onChange={(changed) => put(index, changed)}
          />
          <div className="aside-button">
            <Button
              appearance="subtle"
              spacing="compact"
              onClick={() => onChange(actions.filter((_, other) => other !== index))}
            >
              {t('settings.startingRemove')}
            </Button>
          </div>
        </div>
      ))}
      {actions.length < MOST_STARTING_ACTIONS && (
        <div>
          <Button onClick={() => onChange([...actions, blank('label', choices)])}>
            {t('settings.startingAdd')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
