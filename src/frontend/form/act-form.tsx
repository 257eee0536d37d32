import {
  Button,
  Form,
  LoadingButton,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  Stack,
} from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { FieldErrors, FieldSpec, FormValues } from './field-spec';
import { FieldList } from './field-list';
import { useFormState, type Send } from './use-form-state';

export interface ActFormProps {
  readonly title: string;
  /** Names the form and what it is about: what was typed under it is kept until it was sent. */
  readonly draftKey: string;
  readonly intro?: ReactNode;
  readonly initial?: FormValues;
  readonly fields: (values: FormValues) => readonly FieldSpec[];
  /** Shown below a field: what is stored now, when somebody else changed it meanwhile. */
  readonly stored?: Readonly<Record<string, string>>;
  readonly check?: (values: FormValues) => FieldErrors;
  readonly submit: string;
  readonly isDanger?: boolean;
  readonly send: Send;
  /** A second way to send, which asks for nothing that is required: a draft. */
  readonly draft?: { readonly label: string; readonly send: Send };
  /** Shown below the fields, from what is typed now. */
  readonly aside?: (values: FormValues) => ReactNode;
  readonly onClose: () => void;
}

const NOTHING: FormValues = {};

/** A dialog with one form for one act. It closes when the act is done, or when the reader says so. */
export function ActForm(props: ActFormProps): ReactNode {
  const {
    title,
    draftKey,
    intro,
    initial = NOTHING,
    fields,
    check,
    submit,
    isDanger,
    send,
    draft,
    onClose,
  } = props;
  const { t } = useReader();
  const form = useFormState({
    draftKey,
    initial,
    fields,
    send,
    onDone: onClose,
    ...(check ? { check } : {}),
  });
  const shown = fields(form.values);
  const conflict = form.trouble?.code === 'changed-meanwhile' ? props.stored : undefined;
  return (
    <Modal onClose={onClose} width="medium">
      <Form onSubmit={form.submit}>
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            {form.trouble ? (
              <TroubleMessage
                trouble={form.trouble}
                kept={shown.length > 0}
                shownFields={shown.map(({ name }) => name)}
              />
            ) : null}
            {intro ?? null}
            <FieldList form={form} fields={shown.map((spec) => withStored(spec, conflict?.[spec.name], t))} />
            {props.aside?.(form.values) ?? null}
          </Stack>
        </ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          {draft ? <Button onClick={() => form.submitAs(draft.send)}>{draft.label}</Button> : null}
          <LoadingButton type="submit" appearance={isDanger ? 'danger' : 'primary'} isLoading={form.sending}>
            {submit}
          </LoadingButton>
        </ModalFooter>
      </Form>
    </Modal>
  );
}

function withStored(
  spec: FieldSpec,
  stored: string | undefined,
  t: ReturnType<typeof useReader>['t'],
): FieldSpec {
  if (stored === undefined) return spec;
  return { ...spec, help: stored === '' ? t('form.storedEmpty') : t('form.stored', { text: stored }) };
}
