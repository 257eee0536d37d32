import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import { LEG_OUTCOMES, type LegView } from '../vocabulary';
import { caseWords } from './leg-words';

/** Ends a case, and says how. */
export function CloseLegDialog({
  record,
  leg,
  act,
  onClose,
}: DialogProps & { readonly leg: LegView }): ReactNode {
  const { t } = useReader();
  const outcomeIn = (text: string) => LEG_OUTCOMES.find((one) => one === text) ?? 'answered';
  return (
    <ActForm
      title={t('leg.closeTitle')}
      draftKey={`${leg.id}:close`}
      intro={<Text>{`${caseWords(t, leg)}. ${t('leg.closeText')}`}</Text>}
      fields={() => [
        {
          kind: 'select',
          name: 'outcome',
          label: t('leg.outcome'),
          required: true,
          choices: LEG_OUTCOMES.map((value) => ({ value, label: t(`legOutcome.${value}`) })),
        },
        { kind: 'words', name: 'words', label: t('leg.closeWords') },
      ]}
      submit={t('leg.saveClose')}
      send={(values) => {
        const outcome = outcomeIn(textOf(values, 'outcome'));
        const payload = {
          escalationId: record.id,
          legId: leg.id,
          outcome,
          words: textOf(values, 'words'),
        };
        return act({ call: 'leg.close', payload }, 'done.leg-close');
      }}
      onClose={onClose}
    />
  );
}
