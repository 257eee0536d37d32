import { useRef, type ReactNode } from 'react';
import { ActForm } from '../form/act-form';
import { textOf, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { instantOf, readingAt } from '../../words/zone-clock';
import type { DialogProps } from './dialog-props';

const DAY = 86_400_000;

/** One more action of the plan, due tomorrow at this time unless somebody says otherwise. */
export function ActionDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t, timeZone, accountId } = useReader();
  // What was read when the form was opened: sent again after a lost answer, the same action is not added twice.
  const seen = useRef<number | null>(record.revisions.plan);
  const tomorrow = readingAt(view.now + DAY, timeZone);
  const dueAt = (values: FormValues): number | null =>
    instantOf({ date: textOf(values, 'date'), time: textOf(values, 'time') }, timeZone);
  return (
    <ActForm
      title={t('act.edit-plan')}
      draftKey={`${record.id}:edit-plan`}
      initial={{ ownerId: accountId, date: tomorrow.date, time: `${tomorrow.time.slice(0, 2)}:00` }}
      fields={() => [
        { kind: 'line', name: 'title', label: t('field.title'), required: true },
        { kind: 'person', name: 'ownerId', label: t('field.owner'), required: true },
        { kind: 'date', name: 'date', label: t('field.dueDate'), required: true },
        { kind: 'time', name: 'time', label: t('field.dueTime'), required: true },
      ]}
      check={(values) => {
        const at = dueAt(values);
        if (at === null) return { time: t('form.badTime') };
        return at <= view.now ? { time: t('form.pastTime') } : {};
      }}
      submit={t('act.edit-plan')}
      send={async (values) => {
        const payload = {
          escalationId: record.id,
          revision: (seen.current ??= record.revisions.plan),
          title: textOf(values, 'title'),
          ownerId: textOf(values, 'ownerId'),
          dueAt: dueAt(values) ?? view.now,
        };
        const trouble = await act({ call: 'plan.add-action', payload }, 'done.edit-plan');
        if (trouble?.code === 'changed-meanwhile') seen.current = null;
        return trouble;
      }}
      onClose={onClose}
    />
  );
}
