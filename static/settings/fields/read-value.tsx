import { Field } from './field';

/** A field that is only to be read. */
export function ReadValue({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <Field label={label} read={text}>
      {() => null}
    </Field>
  );
}
