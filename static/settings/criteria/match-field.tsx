import { CreatableSelect } from '@atlaskit/select';
import type { ValueMatch } from '../../../src/domain/criteria/condition';
import { useSite } from '../../shared/site';
import { Field } from '../fields/field';

interface Props {
  readonly label: string;
  readonly values: readonly ValueMatch[];
  readonly choices: readonly ValueMatch[];
  /** What Jira does not list may be typed. */
  readonly mayType: boolean;
  readonly problem?: string | undefined;
  readonly onChange: (values: readonly ValueMatch[]) => void;
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly match: ValueMatch;
}

/** Several values of a field, picked from what Jira has. A value that was chosen by name, or that Jira no longer has, stays as it is. */
export function MatchField({ label, values, choices, mayType, problem, onChange }: Props) {
  const { t } = useSite();
  const options = choices.map(optionOf);
  return (
    <Field label={label} problem={problem} read={values.map((one) => optionOf(one).label).join(', ')}>
      {({ id, describedBy }) => (
        <CreatableSelect<Option, true>
          inputId={id}
          {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
          isMulti
          isInvalid={problem !== undefined}
          options={options}
          value={values.map(optionOf)}
          placeholder={t(mayType ? 'criteria.typeOrChoose' : 'criteria.choose')}
          noOptionsMessage={() => t('criteria.nothingFound')}
          isValidNewOption={(typed) => mayType && typed.trim() !== ''}
          formatCreateLabel={(typed) => t('criteria.addTyped', { text: typed })}
          getNewOptionData={(typed) => optionOf({ name: typed.trim() })}
          onChange={(picked) => onChange(picked.map(({ match }) => match))}
        />
      )}
    </Field>
  );
}

function optionOf(match: ValueMatch): Option {
  const label = match.name ?? ('id' in match ? match.id : '');
  return { value: 'id' in match ? `id:${match.id}` : `name:${label}`, label, match };
}
