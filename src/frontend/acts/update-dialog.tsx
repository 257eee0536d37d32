import { SectionMessage, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import type { Audience } from '../vocabulary';
import { instantOf } from '../../words/zone-clock';
import type { TextKey } from '../../words/translate';
import type { DialogProps } from './dialog-props';

const HOUR = 3_600_000;
const HOURS_OFFERED = ['1', '2', '4', '8', '24'] as const;

const SAID: Readonly<Record<Audience, TextKey>> = {
  customer: 'done.update-customer',
  management: 'done.update-management',
  executives: 'done.update-management',
  team: 'done.update-team',
};

/** An update to one audience, with the time of the next. Nobody sends one to the customer without having read that it is public. */
export function UpdateDialog(props: DialogProps & { readonly audience: Audience }): ReactNode {
  const { view, record, act, audience, onClose } = props;
  const { t, times, timeZone } = useReader();
  const isPublic = audience === 'customer';
  const choices = [
    { value: 'paced', label: t('acts.nextPaced') },
    ...HOURS_OFFERED.map((hours) => {
      const at = view.now + Number(hours) * HOUR;
      const label = { relative: times.relative(at, view.now), absolute: times.absolute(at, view.now) };
      return { value: hours, label: t('acts.nextIn', label) };
    }),
    { value: 'chosen', label: t('acts.nextChosen') },
  ];
  const fields = (values: FormValues): readonly FieldSpec[] => [
    { kind: 'words', name: 'text', label: t('field.text'), required: true },
    { kind: 'select', name: 'next', label: t('field.next'), required: true, choices },
    ...(textOf(values, 'next') === 'chosen'
      ? ([
          { kind: 'date', name: 'date', label: t('field.nextDate'), required: true },
          { kind: 'time', name: 'time', label: t('field.nextTime'), required: true },
        ] as const)
      : []),
  ];
  const nextAt = (values: FormValues): number | null => {
    const next = textOf(values, 'next');
    if (next === 'paced') return null;
    if (next !== 'chosen') return view.now + Number(next) * HOUR;
    return instantOf({ date: textOf(values, 'date'), time: textOf(values, 'time') }, timeZone);
  };
  return (
    <ActForm
      title={t(`act.update-${audience}`)}
      draftKey={`${record.id}:update:${audience}`}
      intro={
        isPublic ? (
          <SectionMessage appearance="warning" title={t('acts.publicWarning')}>
            <Text>{t('acts.publicText')}</Text>
          </SectionMessage>
        ) : (
          <Text>{t('acts.internalText')}</Text>
        )
      }
      initial={{ next: 'paced' }}
      fields={fields}
      check={(values) => {
        if (textOf(values, 'next') !== 'chosen') return {};
        const at = nextAt(values);
        if (at === null) return { time: t('form.badTime') };
        return at <= view.now ? { time: t('form.pastTime') } : {};
      }}
      submit={t('form.send')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          audience,
          text: textOf(values, 'text'),
          nextAt: nextAt(values),
        };
        return act({ call: 'update.post', payload }, SAID[audience]);
      }}
      onClose={onClose}
    />
  );
}
