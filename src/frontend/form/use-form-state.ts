import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import { isLost, type Trouble } from '../calls';
import { useReader } from '../reader';
import {
  listOf,
  textOf,
  type FieldErrors,
  type FieldSpec,
  type FieldValue,
  type FormValues,
} from './field-spec';
import { useDraft } from './use-draft';

export interface FormState {
  readonly start: FormValues;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly trouble: Trouble | null;
  readonly sending: boolean;
  readonly set: (name: string, value: FieldValue) => void;
  readonly submit: () => Promise<void>;
  /** Sends what there is by another way, without asking for what is required. */
  readonly submitAs: (send: Send) => Promise<void>;
}

export type Send = (values: FormValues) => Promise<Trouble | null>;

interface FormPlan {
  /** Names the form and what it is about: what was typed under it is kept until it was sent. */
  readonly draftKey: string;
  readonly initial: FormValues;
  readonly fields: (values: FormValues) => readonly FieldSpec[];
  /** What only this form can know to be wrong, before anything is sent. */
  readonly check?: (values: FormValues) => FieldErrors;
  readonly send: Send;
  readonly onDone: () => void;
}

/** The life of a form: typed, checked, sent, and on any failure still there with what went wrong beside its fields. */
export function useFormState({ draftKey, initial, fields, check, send, onDone }: FormPlan): FormState {
  const { t } = useReader();
  const { start, values, set, discard } = useDraft(draftKey, initial);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);

  const submitAs = async (way: Send): Promise<void> => {
    if (sending) return;
    setSending(true);
    const wrong = await way(values);
    setSending(false);
    const wasDone = wrong?.code === 'already-done' && trouble !== null && isLost(trouble);
    if (wasDone)
      void showFlag({ id: 'done.already', title: t('done.already'), type: 'success', isAutoDismiss: true });
    if (wrong === null || wasDone) {
      discard();
      onDone();
      return;
    }
    setTrouble(wrong);
    setErrors(Object.fromEntries((wrong.fields ?? []).map(({ path, message }) => [path, message])));
  };
  const submit = async (): Promise<void> => {
    const missing = fields(values).filter((field) => field.required && isEmpty(field, values));
    const found: FieldErrors = {
      ...check?.(values),
      ...Object.fromEntries(
        missing.map(({ name, kind }) => [name, t(isTyped(kind) ? 'form.required' : 'form.choose')]),
      ),
    };
    setErrors(found);
    if (Object.keys(found).length === 0) await submitAs(send);
  };
  return { start, values, errors, trouble, sending, set, submit, submitAs };
}

const isTyped = (kind: FieldSpec['kind']): boolean => kind === 'line' || kind === 'words';

const isEmpty = ({ kind, name }: FieldSpec, values: FormValues): boolean =>
  kind === 'people' || kind === 'many' ? listOf(values, name).length === 0 : textOf(values, name) === '';
