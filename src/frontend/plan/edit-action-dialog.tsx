import { Inline, Stack, Text, User } from '@forge/react';
import { useRef, useState, type ReactNode } from 'react';
import { instantOf, readingAt } from '../../words/zone-clock';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import type { Action } from '../vocabulary';

interface EditActionDialogProps extends DialogProps {
  readonly action: Action;
}

/** Changes an action's words, owner and due time. On a conflict what is stored now is shown, and what was typed stays. */
export function EditActionDialog({ action, view, record, act, onClose }: EditActionDialogProps): ReactNode {
  const { t, timeZone } = useReader();
  // What was read when the form was opened: a refresh meanwhile must not let a save overwrite what its author has not seen.
  const seen = useRef<number | null>(record.revisions.plan);
  const [conflict, setConflict] = useState(false);
  const [begun] = useState(action);
  const now = record.plan.actions.find(({ id }) => id === action.id) ?? action;
  const fieldsOf = ({ title, ownerId, dueAt }: Action) => ({ title, ownerId, ...readingAt(dueAt, timeZone) });
  const dueAt = (values: FormValues): number | null => {
    const at = instantOf({ date: textOf(values, 'date'), time: textOf(values, 'time') }, timeZone);
    // The form counts in minutes: a time that was not touched stays exactly as it is.
    return at !== null && Math.floor(at / 60_000) === Math.floor(begun.dueAt / 60_000) ? begun.dueAt : at;
  };
  const { date, time } = readingAt(now.dueAt, timeZone);
  return (
    <ActForm
      title={t('plan.edit')}
      draftKey={`${action.id}:edit`}
      intro={
        conflict ? (
          <Stack space="space.100">
            <Text>{t('plan.edited')}</Text>
            <Inline space="space.100" alignBlock="center">
              <Text color="color.text.subtle">{t('plan.ownerNow')}</Text>
              <User accountId={now.ownerId} />
            </Inline>
          </Stack>
        ) : null
      }
      initial={fieldsOf(begun)}
      stored={{ title: now.title, date, time }}
      fields={() => [
        { kind: 'line', name: 'title', label: t('field.title'), required: true },
        { kind: 'person', name: 'ownerId', label: t('field.owner'), required: true },
        { kind: 'date', name: 'date', label: t('field.dueDate'), required: true },
        { kind: 'time', name: 'time', label: t('field.dueTime'), required: true },
      ]}
      check={(values) => {
        const at = dueAt(values);
        if (at === null) return { time: t('form.badTime') };
        return at !== begun.dueAt && at <= view.now ? { time: t('form.pastTime') } : {};
      }}
      submit={t('form.save')}
      send={async (values) => {
        const payload = {
          escalationId: record.id,
          actionId: action.id,
          revision: (seen.current ??= record.revisions.plan),
          title: textOf(values, 'title'),
          ownerId: textOf(values, 'ownerId'),
          dueAt: dueAt(values) ?? begun.dueAt,
        };
        const trouble = await act({ call: 'plan.edit-action', payload }, 'done.edit-action');
        if (trouble?.code === 'changed-meanwhile') {
          seen.current = null;
          setConflict(true);
        }
        return trouble;
      }}
      onClose={onClose}
    />
  );
}
