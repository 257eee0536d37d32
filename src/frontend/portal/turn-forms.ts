import type { Translate } from '../../words/translate';
import type { Trouble } from '../calls';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { PORTAL_REASONS } from '../vocabulary';
import type { SayAct } from './use-request';

/** One text: what the customer wants to know. */
export const askFields = (t: Translate): readonly FieldSpec[] => [
  { kind: 'words', name: 'words', label: t('portal.field.ask'), required: true },
];

/** A reason and what it does to the customer. */
export const escalateFields = (t: Translate): readonly FieldSpec[] => [
  {
    kind: 'radio',
    name: 'reason',
    label: t('portal.field.reason'),
    required: true,
    choices: PORTAL_REASONS.map((value) => ({ value, label: t(`portal.reason.${value}`) })),
  },
  { kind: 'words', name: 'words', label: t('portal.field.escalate'), required: true },
];

export const sendAsk = (act: SayAct, values: FormValues): Promise<Trouble | null> =>
  act('portal.ask', { words: textOf(values, 'words') }, 'portal.done.ask');

export function sendEscalate(act: SayAct, values: FormValues): Promise<Trouble | null> {
  const reason = PORTAL_REASONS.find((one) => one === textOf(values, 'reason')) ?? 'other';
  return act('portal.escalate', { reason, words: textOf(values, 'words') }, 'portal.done.escalate');
}
