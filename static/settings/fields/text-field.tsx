import Textfield from '@atlaskit/textfield';
import { Field } from './field';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, value, problem, onChange }: Props) {
  return (
    <Field label={label} problem={problem} read={value}>
      {({ id, describedBy }) => (
        <Textfield
          id={id}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          value={value}
          isInvalid={problem !== undefined}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )}
    </Field>
  );
}
