import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { instantOf, readingAt } from '../../words/zone-clock';

const WEEK = 7 * 86_400_000;

/** One more preventive action, due in a week unless somebody says otherwise. */
export function PreventiveDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t, timeZone, accountId } = useReader();
  const then = readingAt(view.now + WEEK, timeZone);
  const dueAt = (values: FormValues): number | null =>
    instantOf({ date: textOf(values, 'date'), time: textOf(values, 'time') }, timeZone);
  return (
    <ActForm
      title={t('act.add-preventive')}
      draftKey={`${record.id}:add-preventive`}
      initial={{ ownerId: accountId, date: then.date, time: `${then.time.slice(0, 2)}:00` }}
      fields={() => [
        { kind: 'line', name: 'title', label: t('field.preventive'), required: true },
        { kind: 'person', name: 'ownerId', label: t('field.owner'), required: true },
        { kind: 'date', name: 'date', label: t('field.dueDate'), required: true },
        { kind: 'time', name: 'time', label: t('field.dueTime'), required: true },
      ]}
      check={(values) => {
        const at = dueAt(values);
        if (at === null) return { time: t('form.badTime') };
        return at <= view.now ? { time: t('form.pastTime') } : {};
      }}
      submit={t('act.add-preventive')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          title: textOf(values, 'title'),
          ownerId: textOf(values, 'ownerId'),
          dueAt: dueAt(values) ?? view.now,
        };
        return act({ call: 'review.add-preventive', payload }, 'done.add-preventive');
      }}
      onClose={onClose}
    />
  );
}
