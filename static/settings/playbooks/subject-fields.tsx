import type { Playbook } from '../../../src/domain/policy/playbook';
import { useSite } from '../../shared/site';
import { ChoiceField } from '../fields/choice-field';
import type { PolicyDraft } from '../use-policy-draft';
import { StartingField } from './starting-field';
import type { SubjectChoices } from './subject-choices';

const KEEP = '';
const NAMED = 'named';

interface Props {
  readonly draft: PolicyDraft<Playbook>;
  readonly choices: SubjectChoices;
}

/** What a playbook does to the work item itself: its starting actions and its security level. */
export function SubjectFields({ draft, choices }: Props) {
  const { t } = useSite();
  const { body, change, problemAt } = draft;
  const { startingActions: actions = [], securityLevelName: name } = body;
  const levelId = body.securityLevelId ?? (name === undefined ? KEEP : NAMED);
  return (
    <>
      <StartingField
        actions={actions}
        choices={choices}
        problemAt={problemAt}
        onChange={(startingActions) => change({ ...body, startingActions })}
      />
      {(choices.levels.length > 0 || levelId !== KEEP) && (
        <div className="level-fields">
          <ChoiceField
            label={t('settings.securityLevel')}
            value={levelId}
            choices={[
              { value: KEEP, label: t('settings.securityKeep') },
              ...(name === undefined ? [] : [{ value: NAMED, label: t('settings.securityNamed', { name }) }]),
              ...choices.levels,
            ]}
            problem={problemAt('securityLevelId')}
            onChange={(chosen) => {
              if (chosen === levelId) return;
              const { securityLevelId: _id, securityLevelName: _name, ...others } = body;
              change(chosen === KEEP ? others : { ...others, securityLevelId: chosen });
            }}
          />
        </div>
      )}
    </>
  );
}
