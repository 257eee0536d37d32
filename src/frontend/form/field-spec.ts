/** A choice as it is offered. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Texts that can be put into a field instead of being typed. */
export interface PhraseList {
  readonly label: string;
  readonly choices: readonly Choice[];
}

interface FieldBase {
  /** As the call's payload names it, so that a problem's path finds its field. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  /** Whenever this changes, the field is drawn anew with what the form holds. */
  readonly anew?: string;
}

/** One field of a form. What people choose is a string, several people are a list of account ids. */
export type FieldSpec =
  | (FieldBase & { readonly kind: 'line' | 'person' | 'date' | 'time' })
  | (FieldBase & { readonly kind: 'words'; readonly phrases?: readonly PhraseList[] })
  | (FieldBase & { readonly kind: 'people' })
  /** Any number of the choices. */
  | (FieldBase & { readonly kind: 'many'; readonly choices: readonly Choice[] })
  | (FieldBase & { readonly kind: 'radio' | 'select'; readonly choices: readonly Choice[] });

export type FieldValue = string | readonly string[];
export type FormValues = Readonly<Record<string, FieldValue>>;
/** What is wrong, by field name. */
export type FieldErrors = Readonly<Record<string, string>>;

export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : '';
}

export function listOf(values: FormValues, name: string): readonly string[] {
  const value = values[name];
  return typeof value === 'object' ? value : [];
}
