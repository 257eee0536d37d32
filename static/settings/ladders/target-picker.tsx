import { AsyncSelect } from '@atlaskit/select';
import { TARGET_ROLES, targetKey, type PersonTarget } from '../../../src/domain/policy/person-target';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';
import { findTargets } from './find-targets';
import { TargetLabel, TargetLabels } from './target-label';

const ROLES = TARGET_ROLES.map((role): PersonTarget => ({ kind: 'role', role }));

interface Props {
  readonly label: string;
  readonly targets: readonly PersonTarget[];
  readonly problem?: string | undefined;
  readonly onChange: (targets: readonly PersonTarget[]) => void;
}

/** Whom a level tells: roles that every work item fills, and people and groups that Jira finds by name. */
export function TargetPicker({ label, targets, problem, onChange }: Props) {
  const { t } = useSite();
  const roles = { label: t('settings.targets.roles'), options: ROLES };
  const roleName = (target: PersonTarget) =>
    target.kind === 'role' ? t(`settings.role.${target.role}`) : targetKey(target);
  const find = async (typed: string) => {
    const { people, groups } = await findTargets(typed);
    const named = ROLES.filter((role) => roleName(role).toLowerCase().includes(typed.toLowerCase()));
    return [
      { ...roles, options: named },
      { label: t('settings.targets.people'), options: people },
      { label: t('settings.targets.groups'), options: groups },
    ];
  };
  return (
    <Field label={label} problem={problem} read={<TargetLabels targets={targets} />}>
      {({ id, describedBy }) => (
        <AsyncSelect<PersonTarget, true>
          inputId={id}
          {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
          isMulti
          isClearable={false}
          cacheOptions
          defaultOptions={[roles]}
          loadOptions={find}
          value={targets}
          isInvalid={problem !== undefined}
          placeholder={t('settings.findPeople')}
          noOptionsMessage={() => t('settings.nobodyFound')}
          getOptionValue={targetKey}
          getOptionLabel={roleName}
          formatOptionLabel={(target) => <TargetLabel target={target} />}
          onChange={(picked) => onChange(picked)}
        />
      )}
    </Field>
  );
}
