import { useState, type ReactElement } from 'react';
import Checkbox from '@atlaskit/checkbox';

interface CheckboxGroupProps {
  readonly name: string;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly isDisabled?: boolean;
  }[];
  readonly value?: readonly string[];
  readonly defaultValue?: readonly string[];
  readonly isDisabled?: boolean;
  readonly onChange?: (values: string[]) => void;
}

/** UI Kit's group, which Atlaskit lacks: the app hears the whole list of ticked values. */
export function CheckboxGroup({
  name,
  options,
  value,
  defaultValue = [],
  isDisabled = false,
  onChange,
}: CheckboxGroupProps): ReactElement {
  const [own, setOwn] = useState<readonly string[]>(defaultValue);
  const ticked = value ?? own;
  const toggle = (option: string): void => {
    const next = options
      .map((each) => each.value)
      .filter((each) => (each === option ? !ticked.includes(each) : ticked.includes(each)));
    setOwn(next);
    onChange?.(next);
  };
  return (
    <div role="group">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          name={name}
          value={option.value}
          label={option.label}
          isDisabled={isDisabled || option.isDisabled === true}
          isChecked={ticked.includes(option.value)}
          onChange={() => toggle(option.value)}
        />
      ))}
    </div>
  );
}
