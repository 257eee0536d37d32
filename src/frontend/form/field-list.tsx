import { FormSection, Stack } from '@forge/react';
import { useId, type ReactNode } from 'react';
import type { FieldSpec } from './field-spec';
import { FormField } from './form-field';
import type { FormState } from './use-form-state';

interface FieldListProps {
  readonly form: FormState;
  readonly fields: readonly FieldSpec[];
}

/** The fields of a form, one below the other, each with what is wrong with it. */
export function FieldList({ form, fields }: FieldListProps): ReactNode {
  const formId = useId();
  if (fields.length === 0) return null;
  return (
    <FormSection>
      <Stack space="space.200">
        {fields.map((spec) => (
          <FormField
            key={spec.anew === undefined ? spec.name : `${spec.name}:${spec.anew}`}
            spec={spec}
            formId={formId}
            initial={(spec.anew === undefined ? form.start : form.values)[spec.name]}
            error={form.errors[spec.name]}
            onChange={(value) => form.set(spec.name, value)}
          />
        ))}
      </Stack>
    </FormSection>
  );
}
