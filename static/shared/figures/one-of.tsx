import { useId } from 'react';
import { Label } from '@atlaskit/form';
import Select from '@atlaskit/select';

interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of a list, with its name above it. */
export function OneOf<T extends string>({ label, options, value, onChange }: Props<T>) {
  const id = useId();
  return (
    <div className="one-of">
      <Label htmlFor={id}>{label}</Label>
      <Select<Option<T>>
        inputId={id}
        spacing="compact"
        options={options}
        value={options.find((one) => one.value === value) ?? null}
        onChange={(picked) => {
          if (picked) onChange(picked.value);
        }}
      />
    </div>
  );
}
