import { useState } from 'react';
import Textfield from '@atlaskit/textfield';
import { Field } from './field';

interface Props {
  readonly label: string;
  readonly value: number;
  readonly unit?: string;
  readonly problem?: string | undefined;
  readonly onChange: (value: number) => void;
}

/** A number as it is typed. What is no number reaches the backend as none, which says so; the text stays. */
export function NumberField({ label, value, unit, problem, onChange }: Props) {
  const [text, setText] = useState(String(value));
  const [seen, setSeen] = useState(value);
  if (!Object.is(seen, value)) {
    setSeen(value);
    if (!Object.is(numberOf(text), value)) setText(String(value));
  }
  return (
    <Field label={unit === undefined ? label : `${label} (${unit})`} problem={problem} read={text}>
      {({ id, describedBy }) => (
        <Textfield
          id={id}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          inputMode="numeric"
          width="xsmall"
          value={text}
          isInvalid={problem !== undefined}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setSeen(numberOf(currentTarget.value));
            onChange(numberOf(currentTarget.value));
          }}
        />
      )}
    </Field>
  );
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
