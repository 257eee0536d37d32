import { view } from '@forge/bridge';
import { SectionMessage, Stack, Text } from '@forge/react';
import { useEffect, useState, type ReactNode } from 'react';
import { FormField } from '../form/form-field';
import type { FieldErrors } from '../form/field-spec';
import { useReader } from '../reader';
import { fieldsOf, startOf, type ActionInputs, type ActionName } from './action-fields';

interface ActionFormProps {
  readonly action: ActionName;
  /** As the rule was saved, and what the platform found wrong with it then. */
  readonly inputs: unknown;
  readonly errors: FieldErrors;
}

/** The inputs of an action in a rule. Each change is handed to the rule at once: its own button saves it, and going on loses nothing. */
export function ActionForm({ action, inputs, errors }: ActionFormProps): ReactNode {
  const reader = useReader();
  const [values, setValues] = useState<ActionInputs>(() => startOf(action, inputs));
  useEffect(() => void view.submit(values), [values]);
  return (
    <Stack space="space.200">
      <SectionMessage appearance="information">
        <Stack space="space.100">
          <Text>{reader.t(`automation.about.${action}`)}</Text>
          <Text>{reader.t('automation.whose')}</Text>
        </Stack>
      </SectionMessage>
      {fieldsOf(action, reader).map((spec) => (
        <FormField
          key={spec.name}
          spec={spec}
          formId={action}
          initial={values[spec.name]}
          error={errors[spec.name]}
          onChange={(value) => setValues((all) => ({ ...all, [spec.name]: String(value) }))}
        />
      ))}
    </Stack>
  );
}
