import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';

const OUTCOMES = ['unchanged', 'changed'] as const;

/** Says that somebody looked at the plan, and whether it changed: the pace of its reviews begins anew. */
export function ReviewPlanDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.review-plan')}
      draftKey={`${record.id}:review-plan`}
      intro={<Text>{t('plan.reviewText')}</Text>}
      initial={{ outcome: 'unchanged' }}
      fields={() => [
        {
          kind: 'radio',
          name: 'outcome',
          label: t('field.reviewOutcome'),
          required: true,
          choices: OUTCOMES.map((value) => ({ value, label: t(`planOutcomeChoice.${value}`) })),
        },
        { kind: 'words', name: 'words', label: t('field.reviewWords'), required: true },
      ]}
      submit={t('form.save')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          changed: textOf(values, 'outcome') === 'changed',
          words: textOf(values, 'words'),
        };
        return act({ call: 'plan.review', payload }, 'done.review-plan');
      }}
      onClose={onClose}
    />
  );
}
