import { useRef, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import type { Trouble } from '../calls';
import { ActForm } from '../form/act-form';
import { listOf, textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { wordChoicesWith } from '../../words/word-text';
import { ReviewLoader } from './review-loader';
import type { ReviewView } from './use-review';

const AREAS = ['happened', 'wentWell', 'causes'] as const;

/** The review as a form: a draft may have gaps, a complete one says what happened, why, and what it was. */
export function ReviewDialog(props: DialogProps): ReactNode {
  return (
    <ReviewLoader {...props}>
      {({ review }) => (review ? <ReviewForm {...props} review={review} /> : null)}
    </ReviewLoader>
  );
}

function ReviewForm({
  view,
  record,
  act,
  onClose,
  review,
}: DialogProps & { readonly review: NonNullable<ReviewView['review']> }): ReactNode {
  const { t } = useReader();
  // What was read when the form was opened: a refresh meanwhile must not let a save overwrite what its author has not seen.
  const seen = useRef<number | null>(review.revision);
  const stored = { happened: review.happened, wentWell: review.wentWell, causes: review.causes };
  const save = async (values: FormValues, complete: boolean): Promise<Trouble | null> => {
    const payload = {
      escalationId: record.id,
      revision: (seen.current ??= review.revision),
      happened: textOf(values, 'happened'),
      wentWell: textOf(values, 'wentWell'),
      causes: textOf(values, 'causes'),
      outcome: textOf(values, 'outcome') || null,
      complete,
      also: complete ? listOf(values, 'also') : [],
    };
    const trouble = await act({ call: 'review.save', payload }, 'done.save-review');
    // From here on the form shows what is stored now, so the next save may replace it.
    if (trouble?.code === 'changed-meanwhile') seen.current = null;
    return trouble;
  };
  const also: readonly FieldSpec[] =
    review.others.length === 0
      ? []
      : [
          {
            kind: 'many',
            name: 'also',
            label: t('field.also'),
            help: t('review.alsoHint'),
            choices: review.others.map(({ escalationId, name, summary }) => ({
              value: escalationId,
              label: `${name} ${summary}`,
            })),
          },
        ];
  return (
    <ActForm
      title={t('act.save-review')}
      draftKey={`${record.id}:save-review`}
      initial={{ ...stored, outcome: review.outcome ?? '', also: [] }}
      stored={stored}
      fields={() => [
        ...AREAS.map((name): FieldSpec => ({
          kind: 'words',
          name,
          label: t(`field.${name}`),
          required: name !== 'wentWell',
        })),
        {
          kind: 'select',
          name: 'outcome',
          label: t('field.outcome'),
          required: true,
          choices: wordChoicesWith(t, 'outcome', view.vocabulary.outcomes, review.outcome ?? ''),
        },
        ...also,
      ]}
      submit={t('form.complete')}
      send={(values) => save(values, true)}
      draft={{ label: t('form.saveDraft'), send: (values) => save(values, false) }}
      onClose={onClose}
    />
  );
}
