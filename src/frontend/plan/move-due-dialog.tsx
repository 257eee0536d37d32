import { Text } from '@forge/react';
import { useRef, type ReactNode } from 'react';
import { instantOf, readingAt } from '../../words/zone-clock';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import type { Action } from '../vocabulary';

interface MoveDueDialogProps extends DialogProps {
  readonly action: Action;
}

/** The owner of an action says by when it can be done instead. */
export function MoveDueDialog({ action, view, record, act, onClose }: MoveDueDialogProps): ReactNode {
  const { t, timeZone } = useReader();
  const seen = useRef(record.revisions.plan);
  const dueAt = (values: FormValues): number | null =>
    instantOf({ date: textOf(values, 'date'), time: textOf(values, 'time') }, timeZone);
  return (
    <ActForm
      title={t('plan.moveDue')}
      draftKey={`${action.id}:due`}
      intro={<Text>{t('plan.moveDueText', { title: action.title })}</Text>}
      initial={{ ...readingAt(action.dueAt, timeZone) }}
      fields={() => [
        { kind: 'date', name: 'date', label: t('field.dueDate'), required: true },
        { kind: 'time', name: 'time', label: t('field.dueTime'), required: true },
      ]}
      check={(values) => {
        const at = dueAt(values);
        if (at === null) return { time: t('form.badTime') };
        return at <= view.now ? { time: t('form.pastTime') } : {};
      }}
      submit={t('form.save')}
      send={async (values) => {
        const at = dueAt(values) ?? action.dueAt;
        const payload = { escalationId: record.id, actionId: action.id, revision: seen.current, dueAt: at };
        const trouble = await act({ call: 'plan.move-due', payload }, 'done.edit-action');
        // What changed meanwhile is on the screen behind the form: sent again, it is decided upon that.
        if (trouble?.code === 'changed-meanwhile') seen.current = record.revisions.plan;
        return trouble;
      }}
      onClose={onClose}
    />
  );
}
