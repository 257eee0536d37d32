import Checkbox from '@atlaskit/checkbox';
import { ErrorMessage } from '@atlaskit/form';
import type { Choice } from './choice-field';

interface Props<T extends string> {
  readonly label: string;
  readonly choices: readonly Choice<T>[];
  readonly chosen: readonly T[];
  readonly problem?: string | undefined;
  readonly onChange: (chosen: readonly T[]) => void;
}

/** Any of a few; they are kept in the order of the choices. */
export function ChecksField<T extends string>({ label, choices, chosen, problem, onChange }: Props<T>) {
  const put = (value: T, isChosen: boolean) =>
    onChange(
      choices
        .map((choice) => choice.value)
        .filter((other) => (other === value ? isChosen : chosen.includes(other))),
    );
  return (
    <fieldset className="delay">
      <legend>{label}</legend>
      <div className="checks">
        {choices.map(({ value, label: text }) => (
          <Checkbox
            key={value}
            label={text}
            isChecked={chosen.includes(value)}
            onChange={({ currentTarget }) => put(value, currentTarget.checked)}
          />
        ))}
      </div>
      {problem !== undefined && <ErrorMessage>{problem}</ErrorMessage>}
    </fieldset>
  );
}
