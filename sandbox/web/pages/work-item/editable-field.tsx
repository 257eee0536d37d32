import type { ReactElement } from 'react';
import { ChoiceField } from '../../parts/choice-field';
import type { Act } from '../../parts/use-act';
import type { JiraField } from '../../site/jira-shapes';

interface EditableFieldProps {
  readonly field: JiraField;
  readonly value: unknown;
  readonly options: readonly { readonly id: string; readonly name?: string; readonly value?: string }[];
  readonly path: string;
  readonly act: Act;
}

interface Chosen {
  readonly id: string;
  readonly name?: string;
  readonly value?: string;
}

const wordOf = ({ id, name, value }: Chosen): string => name ?? value ?? id;

/** A field with a fixed set of choices, changed at once. */
export function EditableField({ field, value, options, path, act }: EditableFieldProps): ReactElement {
  const chosen = value as Chosen | null | undefined;
  return (
    <ChoiceField
      label={field.name}
      value={chosen ? { value: chosen.id, label: wordOf(chosen) } : null}
      options={options.map((option) => ({ value: option.id, label: wordOf(option) }))}
      isClearable={field.id !== 'priority'}
      isDisabled={act.isBusy}
      onChoose={(id) =>
        void act.run(`Changing ${field.name}`, 'PUT', path, {
          fields: { [field.id]: id === null ? null : { id } },
        })
      }
    />
  );
}
