import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { WAYS_TO_SAY } from '../vocabulary';
import type { DialogProps } from './dialog-props';

interface CustomerWordDialogProps extends DialogProps {
  readonly word: 'satisfied' | 'agreed' | 'plan-agreed';
}

const SAYS = {
  satisfied: 'acts.satisfiedText',
  agreed: 'acts.agreedText',
  'plan-agreed': 'plan.customerAgreedText',
} as const;

/** Records on the customer's behalf that they are satisfied, agree to the plan or to close: whose word it is and how it was given. */
export function CustomerWordDialog({ word, record, act, onClose }: CustomerWordDialogProps): ReactNode {
  const { t } = useReader();
  const { reporterId } = record;
  const ofReporter = (values: FormValues): boolean =>
    reporterId !== null && textOf(values, 'whose') !== 'other';
  const fields = (values: FormValues): readonly FieldSpec[] => [
    ...(reporterId === null
      ? []
      : ([
          {
            kind: 'radio',
            name: 'whose',
            label: t('field.whose'),
            required: true,
            choices: [
              { value: 'reporter', label: t('acts.reporter') },
              { value: 'other', label: t('acts.somebodyElse') },
            ],
          },
        ] as const)),
    ...(ofReporter(values)
      ? []
      : ([{ kind: 'person', name: 'by', label: t('field.who'), required: true }] as const)),
    {
      kind: 'select',
      name: 'how',
      label: t('field.how'),
      required: true,
      choices: WAYS_TO_SAY.map((value) => ({ value, label: t(`howChoice.${value}`) })),
    },
  ];
  return (
    <ActForm
      title={t(`act.record-${word}`)}
      draftKey={`${record.id}:${word}`}
      intro={
        <Stack space="space.100">
          <Text>{t(SAYS[word])}</Text>
          <Text>{t('acts.onBehalf')}</Text>
          {reporterId === null ? null : (
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Text>{`${t('acts.reporter')}:`}</Text>
              <User accountId={reporterId} />
            </Inline>
          )}
        </Stack>
      }
      initial={{ whose: 'reporter' }}
      fields={fields}
      submit={t('form.save')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          by: ofReporter(values) ? (reporterId ?? '') : textOf(values, 'by'),
          how: WAYS_TO_SAY.find((one) => one === textOf(values, 'how')) ?? 'comment',
        };
        if (word === 'plan-agreed')
          return act({ call: 'plan.agreed-with-customer', payload }, 'done.record-plan-agreed');
        return word === 'satisfied'
          ? act({ call: 'customer.satisfied', payload }, 'done.record-satisfied')
          : act({ call: 'customer.agreed', payload }, 'done.record-agreed');
      }}
      onClose={onClose}
    />
  );
}
