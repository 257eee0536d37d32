import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import { ReviewLoader } from './review-loader';

/** The problem behind an escalation: one that is there is linked, a new one is created in the reader's name. */
export function ProblemDialog(props: DialogProps): ReactNode {
  const { record, act, onClose } = props;
  const { t } = useReader();
  return (
    <ReviewLoader {...props}>
      {({ review }) => (
        <ActForm
          title={t('act.link-problem')}
          draftKey={`${record.id}:link-problem`}
          initial={{
            way: 'link',
            summary: t('review.problemSummary', { name: record.name }),
            text: review?.causes ?? '',
          }}
          fields={(values) => [
            {
              kind: 'radio',
              name: 'way',
              label: t('field.way'),
              choices: [
                { value: 'link', label: t('review.linkProblem') },
                // Where one is named already, another is not created beside it.
                ...(review?.problem ? [] : [{ value: 'create', label: t('review.createProblem') }]),
              ],
            },
            ...(textOf(values, 'way') === 'create'
              ? [
                  { kind: 'line', name: 'summary', label: t('field.summary'), required: true } as const,
                  { kind: 'words', name: 'text', label: t('field.causes') } as const,
                ]
              : [{ kind: 'line', name: 'issueKey', label: t('field.issueKey'), required: true } as const]),
          ]}
          submit={t('form.save')}
          send={(values) => {
            const escalationId = record.id;
            if (textOf(values, 'way') === 'create') {
              const payload = {
                escalationId,
                summary: textOf(values, 'summary'),
                text: textOf(values, 'text'),
              };
              return act({ call: 'review.create-problem', payload }, 'done.create-problem');
            }
            const payload = { escalationId, issueKey: textOf(values, 'issueKey') };
            return act({ call: 'review.link-problem', payload }, 'done.link-problem');
          }}
          onClose={onClose}
        />
      )}
    </ReviewLoader>
  );
}
