import { Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import { instantOf } from '../../words/zone-clock';
import { minutesIn } from './effort-fields';

const KINDS = ['coordination', 'technical', 'communication'] as const;

/** Minutes by hand. After an acknowledgement it is offered with what that usually is, and may be left. */
export function LogEffortDialog({
  view,
  record,
  act,
  onClose,
  after,
}: DialogProps & { readonly after?: 'acknowledge' | undefined }): ReactNode {
  const { t, timeZone } = useReader();
  const [requestId] = useState(() => crypto.randomUUID());
  const choices = KINDS.map((value) => ({ value, label: t(`effortChoice.${value}`) }));
  return (
    <ActForm
      title={t(after ? 'records.effortAfter' : 'act.log-effort')}
      draftKey={`${record.id}:log-effort:${after ?? ''}`}
      intro={<Text>{t(after ? 'records.effortAfterText' : 'records.effortText')}</Text>}
      initial={{ work: after ? 'coordination' : 'technical' }}
      fields={() => [
        { kind: 'line', name: 'minutes', label: t('field.minutes'), required: true },
        { kind: 'radio', name: 'work', label: t('field.work'), required: true, choices },
        ...(after
          ? []
          : ([
              { kind: 'person', name: 'person', label: t('field.whoseEffort') },
              { kind: 'date', name: 'date', label: t('field.begunDate') },
              { kind: 'time', name: 'time', label: t('field.begunTime') },
            ] as const)),
      ]}
      check={(values) => {
        if (minutesIn(textOf(values, 'minutes')) === undefined) return { minutes: t('records.badMinutes') };
        const isDated = textOf(values, 'date') !== '' || textOf(values, 'time') !== '';
        const at = begunAt(textOf(values, 'date'), textOf(values, 'time'), timeZone);
        if (isDated && at === null) return { time: t('form.badTime') };
        return at !== null && at > view.now ? { time: t('records.future') } : {};
      }}
      submit={t('act.log-effort')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          minutes: minutesIn(textOf(values, 'minutes')) ?? 0,
          work: KINDS.find((one) => one === textOf(values, 'work')) ?? 'technical',
          person: textOf(values, 'person') || null,
          startedAt: begunAt(textOf(values, 'date'), textOf(values, 'time'), timeZone),
          occasion: after ?? ('by-hand' as const),
          requestId,
        };
        return act({ call: 'effort.log', payload }, 'done.log-effort');
      }}
      onClose={onClose}
    />
  );
}

const begunAt = (date: string, time: string, timeZone: string): number | null =>
  date === '' || time === '' ? null : instantOf({ date, time }, timeZone);
