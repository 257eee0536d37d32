import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { instantOf } from '../../words/zone-clock';
import { ReviewLoader } from './review-loader';

/** A step that is let go: which, why, and until when; without a day it stays so. */
export function WaiveDialog(props: DialogProps): ReactNode {
  const { view, record, act, onClose } = props;
  const { t, timeZone } = useReader();
  const until = (values: FormValues): number | null => {
    const date = textOf(values, 'date');
    return date === '' ? null : instantOf({ date, time: '23:59' }, timeZone);
  };
  return (
    <ReviewLoader {...props}>
      {({ steps }) => (
        <ActForm
          title={t('act.waive-step')}
          draftKey={`${record.id}:waive-step`}
          fields={() => [
            {
              kind: 'select',
              name: 'step',
              label: t('field.step'),
              required: true,
              choices: steps
                .filter(({ state }) => state !== 'done')
                .map(({ step }) => ({ value: step, label: t(`step.${step}`) })),
            },
            { kind: 'words', name: 'words', label: t('field.why'), required: true },
            { kind: 'date', name: 'date', label: t('field.waivedUntil'), help: t('review.waiveHint') },
          ]}
          check={(values) => {
            const at = until(values);
            return at !== null && at <= view.now ? { date: t('form.pastTime') } : {};
          }}
          submit={t('act.waive-step')}
          send={async (values) => {
            const chosen = steps.find(({ step }) => step === textOf(values, 'step'));
            if (!chosen) return { code: 'invalid', retry: 'never' };
            const payload = {
              escalationId: record.id,
              step: chosen.step,
              words: textOf(values, 'words'),
              until: until(values),
            };
            return act({ call: 'step.waive', payload }, 'done.waive-step');
          }}
          onClose={onClose}
        />
      )}
    </ReviewLoader>
  );
}
