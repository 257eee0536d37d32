import type { ReactElement } from 'react';
import { ChoiceField } from '../../parts/choice-field';
import type { Act } from '../../parts/use-act';
import type { JiraField } from '../../site/jira-shapes';

interface EditableFieldProps {
  readonly field: JiraField;
  readonly value: unknown;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly path: string;
  readonly act: Act;
}

/** A field with a fixed set of choices, changed at once. */
export function EditableField({ field, value, options, path, act }: EditableFieldProps): ReactElement {
  const chosen = options.find((option) => option.id === (value as { readonly id: string } | null)?.id);
  const choose = (id: string | null): Promise<boolean> =>
    act.run(`Changing ${field.name}`, 'PUT', path, { fields: { [field.id]: id === null ? null : { id } } });
  return (
    <ChoiceField
      label={field.name}
      value={chosen ? { value: chosen.id, label: chosen.name } : null}
      options={options.map(({ id, name }) => ({ value: id, label: name }))}
      isClearable={field.id !== 'priority'}
      isDisabled={act.isBusy}
      onChoose={(id) => void choose(id)}
    />
  );
}
