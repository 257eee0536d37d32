import type { FieldErrors } from '../form/field-spec';

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;

/** What the rule editor hands to the form of an action: `data.inputs` as saved, and `errors.invalidInputs` by name. */
export function readRule(extension: unknown): { readonly inputs: unknown; readonly errors: FieldErrors } {
  const invalid = at(at(extension, 'errors'), 'invalidInputs');
  const errors = typeof invalid === 'object' && invalid !== null ? Object.entries(invalid) : [];
  return {
    inputs: at(at(extension, 'data'), 'inputs'),
    errors: Object.fromEntries(errors.map(([name, error]) => [name, String(at(error, 'message'))])),
  };
}
