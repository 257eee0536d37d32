import { AsyncSelect } from '@atlaskit/select';
import { targetKey, type PersonTarget } from '../../../src/domain/policy/person-target';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';
import { findTargets } from '../ladders/find-targets';
import { TargetLabel, TargetLabels } from '../ladders/target-label';

interface Props {
  readonly people: readonly PersonTarget[];
  readonly problem: string | undefined;
  readonly onChange: (people: readonly PersonTarget[]) => void;
}

/** Who may accept what is offered to a team: people, and the members of a Jira group. */
export function TeamPeople({ people, problem, onChange }: Props) {
  const { t } = useSite();
  const find = async (typed: string) => {
    const found = await findTargets(typed);
    return [
      { label: t('settings.targets.people'), options: found.people },
      { label: t('settings.targets.groups'), options: found.groups },
    ];
  };
  return (
    <Field label={t('settings.teamPeople')} problem={problem} read={<TargetLabels targets={people} />}>
      {({ id, describedBy }) => (
        <AsyncSelect<PersonTarget, true>
          inputId={id}
          {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
          isMulti
          isClearable={false}
          cacheOptions
          loadOptions={find}
          value={people}
          isInvalid={problem !== undefined}
          placeholder={t('settings.findPeople')}
          noOptionsMessage={() => t('settings.nobodyFound')}
          getOptionValue={targetKey}
          getOptionLabel={targetKey}
          formatOptionLabel={(target) => <TargetLabel target={target} />}
          onChange={(picked) => onChange(picked)}
        />
      )}
    </Field>
  );
}
