import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import { TRENDS } from '../vocabulary';

/** Where it is heading, and why the manager thinks so. */
export function TrendDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.set-trend')}
      draftKey={`${record.id}:set-trend`}
      fields={() => [
        {
          kind: 'radio',
          name: 'trend',
          label: t('field.trend'),
          required: true,
          choices: TRENDS.map((value) => ({ value, label: t(`trend.${value}`) })),
        },
        { kind: 'words', name: 'words', label: t('field.why'), required: true },
      ]}
      submit={t('act.set-trend')}
      send={(values) => {
        const trend = TRENDS.find((one) => one === textOf(values, 'trend')) ?? 'steady';
        const payload = { escalationId: record.id, trend, words: textOf(values, 'words') };
        return act({ call: 'trend.set', payload }, 'done.set-trend');
      }}
      onClose={onClose}
    />
  );
}
