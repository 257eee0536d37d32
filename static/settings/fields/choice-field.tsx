import Select from '@atlaskit/select';
import { Field } from './field';

export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly Choice<T>[];
  readonly problem?: string | undefined;
  readonly onChange: (value: T) => void;
}

/** One of a list. A value that the list does not have is shown as it is, so that nothing seems chosen that is not. */
export function ChoiceField<T extends string>({ label, value, choices, problem, onChange }: Props<T>) {
  const chosen = choices.find((choice) => choice.value === value) ?? { value, label: value };
  return (
    <Field label={label} problem={problem} read={chosen.label}>
      {({ id, describedBy }) => (
        <Select<Choice<T>>
          inputId={id}
          {...(describedBy === undefined ? {} : { descriptionId: describedBy })}
          options={choices}
          value={chosen}
          isInvalid={problem !== undefined}
          isSearchable={choices.length > 8}
          onChange={(picked) => {
            if (picked) onChange(picked.value);
          }}
        />
      )}
    </Field>
  );
}
