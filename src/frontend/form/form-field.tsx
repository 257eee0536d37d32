import {
  DatePicker,
  ErrorMessage,
  HelperMessage,
  Label,
  RadioGroup,
  RequiredAsterisk,
  Select,
  Stack,
  Textfield,
  TimePicker,
  UserPicker,
} from '@forge/react';
import type { ReactNode } from 'react';
import { useReader } from '../reader';
import type { FieldSpec, FieldValue } from './field-spec';
import { WordsField } from './words-field';

interface FormFieldProps {
  readonly spec: FieldSpec;
  /** Distinguishes the ids of two forms on one page. */
  readonly formId: string;
  readonly initial: FieldValue | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: FieldValue) => void;
}

/** What a text or radio field says, in the shape that crosses the bridge. */
interface Typed {
  readonly target: { readonly value?: string };
}

const typedIn = (event: unknown): string => (event as Typed).target.value ?? '';
/** The platform hands over one person, several, or none when the field is cleared. */
const idsOf = (picked: unknown): string[] =>
  [picked]
    .flat()
    .flatMap((one: unknown) =>
      typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string' ? [one.id] : [],
    );
const valueOf = (option: unknown): string =>
  typeof option === 'object' && option !== null && 'value' in option ? String(option.value) : '';

/** A labelled field with its help and its error. Fields keep their own text: a late answer of the backend never changes it. */
export function FormField(props: FormFieldProps): ReactNode {
  const { spec, formId, error } = props;
  const control = <Control {...props} id={`${formId}-${spec.name}`} />;
  return (
    <Stack space="space.050">
      {spec.kind === 'person' || spec.kind === 'people' ? null : (
        <Label labelFor={`${formId}-${spec.name}`}>
          {spec.label}
          {spec.required ? <RequiredAsterisk /> : null}
        </Label>
      )}
      {control}
      {error === undefined ? null : <ErrorMessage>{error}</ErrorMessage>}
      {spec.help === undefined ? null : <HelperMessage>{spec.help}</HelperMessage>}
    </Stack>
  );
}

function Control({
  spec,
  id,
  initial,
  error,
  onChange,
}: FormFieldProps & { readonly id: string }): ReactNode {
  const { t, locale } = useReader();
  const { name } = spec;
  const text = typeof initial === 'string' ? initial : '';
  const shared = { id, name, isInvalid: error !== undefined, isRequired: spec.required === true };
  const onType = (event: unknown): void => onChange(typedIn(event));
  switch (spec.kind) {
    case 'line':
      return <Textfield {...shared} defaultValue={text} onChange={onType} />;
    case 'words':
      return (
        <WordsField
          {...shared}
          initial={text}
          phrases={spec.phrases ?? []}
          typed={typedIn}
          onChange={onChange}
        />
      );
    case 'date':
      return <DatePicker {...shared} locale={locale} defaultValue={text} onChange={onChange} />;
    case 'time':
      return (
        <TimePicker {...shared} locale={locale} defaultValue={text} onChange={onChange} timeIsEditable />
      );
    case 'radio':
      return (
        <RadioGroup
          name={name}
          isRequired={shared.isRequired}
          isInvalid={shared.isInvalid}
          defaultValue={text}
          options={spec.choices.map(({ value, label }) => ({ name, value, label }))}
          onChange={onType}
        />
      );
    case 'select':
      return (
        <Select
          {...shared}
          options={spec.choices.map(({ value, label }) => ({ value, label }))}
          defaultValue={spec.choices.find(({ value }) => value === text) ?? null}
          placeholder={t('field.choose')}
          onChange={(option: unknown) => onChange(valueOf(option))}
        />
      );
    case 'many':
      return (
        <Select
          {...shared}
          isMulti
          options={spec.choices.map(({ value, label }) => ({ value, label }))}
          defaultValue={spec.choices.filter(({ value }) => initial?.includes(value))}
          placeholder={t('field.choose')}
          onChange={(options: unknown) => onChange([options].flat().map(valueOf))}
        />
      );
    case 'person':
    case 'people':
      return (
        <UserPicker
          name={name}
          label={spec.label}
          isRequired={spec.required === true}
          isMulti={spec.kind === 'people'}
          placeholder={t('field.choosePerson')}
          {...(initial === undefined || initial.length === 0
            ? {}
            : { defaultValue: typeof initial === 'string' ? initial : [...initial] })}
          onChange={(picked: unknown) =>
            onChange(spec.kind === 'people' ? idsOf(picked) : (idsOf(picked)[0] ?? ''))
          }
        />
      );
  }
}
