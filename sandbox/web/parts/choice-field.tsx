import { useId, type ReactElement } from 'react';
import Select from '@atlaskit/select';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface ChoiceFieldProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: Option | null;
  readonly isClearable?: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: string | null) => void;
}

/** A select inside a list of fields: its label stands in the list, so it is only spoken here. */
export function ChoiceField({
  label,
  options,
  value,
  isClearable = false,
  isDisabled = false,
  onChoose,
}: ChoiceFieldProps): ReactElement {
  const id = useId();
  return (
    <Select<Option>
      inputId={id}
      label={label}
      options={options}
      value={value}
      isClearable={isClearable}
      isDisabled={isDisabled}
      placeholder="None"
      classNamePrefix="choice"
      menuPortalTarget={document.body}
      onChange={(chosen) => onChoose(chosen?.value ?? null)}
    />
  );
}
