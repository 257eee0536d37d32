import { CreatableSelect } from '@atlaskit/select';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';
import { KNOWN_FIELDS, ownField, type PackageField } from './team-parts';

interface Props {
  readonly asks: readonly PackageField[];
  readonly problem: string | undefined;
  readonly onChange: (asks: readonly PackageField[]) => void;
}

/** What may not be empty when work is offered to the team: known fields, and any of the team's own by name. */
export function TeamAsks({ asks, problem, onChange }: Props) {
  const { t } = useSite();
  const nameOf = ({ id, name }: PackageField): string => {
    const known = KNOWN_FIELDS.find((one) => one === id);
    return name ?? (known === undefined ? id : t(`packageField.${known}`));
  };
  return (
    <Field label={t('settings.teamAsks')} problem={problem} read={asks.map(nameOf).join(', ')}>
      {({ id, describedBy }) => (
        <CreatableSelect<PackageField, true>
          inputId={id}
          {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
          isMulti
          isClearable={false}
          options={KNOWN_FIELDS.map((known): PackageField => ({ id: known }))}
          value={asks}
          isInvalid={problem !== undefined}
          placeholder={t('settings.teamAsksNothing')}
          getOptionValue={(field) => field.id}
          getOptionLabel={nameOf}
          formatCreateLabel={(typed) => t('settings.teamAsksOwn', { name: typed })}
          getNewOptionData={(typed) => ownField(typed.trim(), asks)}
          formatOptionLabel={(field, { context }) => {
            const isNew = field.name !== undefined && !asks.some((one) => one.id === field.id);
            return context === 'menu' && isNew
              ? t('settings.teamAsksOwn', { name: field.name })
              : nameOf(field);
          }}
          onChange={(picked) => onChange(picked)}
        />
      )}
    </Field>
  );
}
