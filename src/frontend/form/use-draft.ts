import { useCallback, useState } from 'react';
import type { FieldValue, FormValues } from './field-spec';

/** What was typed and not yet sent, by form: closing a form, by will or by mistake, loses nothing while the page lives. */
const drafts = new Map<string, FormValues>();

/** Puts something into a form that is about to be opened, over what was typed there before. */
export function beginDraft(key: string, values: FormValues): void {
  drafts.set(key, { ...drafts.get(key), ...values });
}

interface Draft {
  /** What the fields begin with; from then on they keep their own text. */
  readonly start: FormValues;
  readonly values: FormValues;
  readonly set: (name: string, value: FieldValue) => void;
  readonly discard: () => void;
}

/** The values of a form that survive its closing. `key` names the form and what it is about. */
export function useDraft(key: string, initial: FormValues): Draft {
  const [start] = useState<FormValues>(() => drafts.get(key) ?? initial);
  const [values, setValues] = useState(start);
  const set = useCallback(
    (name: string, value: FieldValue) =>
      setValues((before) => {
        const next = { ...before, [name]: value };
        drafts.set(key, next);
        return next;
      }),
    [key],
  );
  const discard = useCallback(() => void drafts.delete(key), [key]);
  return { start, values, set, discard };
}
