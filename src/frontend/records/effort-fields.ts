import { textOf, type FieldErrors, type FieldSpec, type FormValues } from '../form/field-spec';
import type { Translate } from '../../words/translate';
import type { Payload } from '../calls';

type Said = NonNullable<Payload<'update.post'>['effort']>;

const NAME = 'effort.minutes';
const MOST_MINUTES = 7 * 24 * 60;

/** One optional field that asks in passing what an act took. */
export const effortField = (t: Translate): FieldSpec => ({
  kind: 'line',
  name: NAME,
  label: t('field.effort'),
  help: t('records.effortHelp'),
});

/** Whole minutes, or undefined for what is none. */
export function minutesIn(text: string): number | undefined {
  const minutes = Number(text);
  return /^\d{1,5}$/u.test(text) && minutes >= 1 && minutes <= MOST_MINUTES ? minutes : undefined;
}

export function effortErrors(values: FormValues, t: Translate): FieldErrors {
  const text = textOf(values, NAME);
  return text === '' || minutesIn(text) !== undefined ? {} : { [NAME]: t('records.badMinutes') };
}

/** What to send along; nothing where nothing was said. */
export function effortIn(values: FormValues, work: Said['work']): { readonly effort?: Said } {
  const minutes = minutesIn(textOf(values, NAME));
  return minutes === undefined ? {} : { effort: { minutes, work } };
}
