import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf, type FieldErrors, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import type { LegView } from '../vocabulary';
import { instantOf, readingAt } from '../../words/zone-clock';

/** What the provider said, when, whose turn it is now, and by when they promised to say more. */
export function WordDialog({
  view,
  record,
  leg,
  act,
  onClose,
}: DialogProps & { readonly leg: LegView }): ReactNode {
  const { t, timeZone } = useReader();
  const today = readingAt(view.now, timeZone);
  const at = (values: FormValues, date: string, time: string): number | null =>
    instantOf({ date: textOf(values, date), time: textOf(values, time) }, timeZone);
  const promises = (values: FormValues): boolean =>
    textOf(values, 'turn') === 'theirs' && textOf(values, 'promise') === 'at';
  const fields = (values: FormValues): readonly FieldSpec[] => [
    { kind: 'words', name: 'words', label: t('leg.wordText'), required: true },
    { kind: 'date', name: 'saidDate', label: t('leg.saidDate'), required: true },
    { kind: 'time', name: 'at', label: t('leg.saidTime'), required: true },
    {
      kind: 'radio',
      name: 'turn',
      label: t('leg.turn'),
      required: true,
      choices: [
        { value: 'theirs', label: t('leg.turnTheirs') },
        { value: 'ours', label: t('leg.turnOurs') },
      ],
    },
    ...(textOf(values, 'turn') === 'theirs' ? promiseFields(t, promises(values)) : []),
    { kind: 'line', name: 'reference', label: t('leg.reference'), help: t('leg.referenceHelp') },
  ];
  const check = (values: FormValues): FieldErrors => {
    const said = at(values, 'saidDate', 'at');
    const promised = at(values, 'promiseDate', 'promisedAt');
    return {
      ...(said === null ? { at: t('form.badTime') } : {}),
      ...(!promises(values)
        ? {}
        : promised === null
          ? { promisedAt: t('form.badTime') }
          : promised <= view.now
            ? { promisedAt: t('form.pastTime') }
            : {}),
    };
  };
  return (
    <ActForm
      title={t('leg.wordTitle')}
      draftKey={`${leg.id}:word`}
      initial={{
        saidDate: today.date,
        at: today.time,
        turn: 'theirs',
        promise: 'none',
        reference: leg.reference,
      }}
      fields={fields}
      check={check}
      submit={t('leg.save')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          legId: leg.id,
          words: textOf(values, 'words'),
          // The field's minute may have begun before the case was opened, or its last word said.
          at: Math.max(at(values, 'saidDate', 'at') ?? view.now, earliest(leg, values, today)),
          turn: textOf(values, 'turn') === 'ours' ? ('ours' as const) : ('theirs' as const),
          promisedAt: promises(values) ? at(values, 'promiseDate', 'promisedAt') : null,
          reference: textOf(values, 'reference'),
        };
        return act({ call: 'leg.word', payload }, 'done.leg-word');
      }}
      onClose={onClose}
    />
  );
}

/** What was left at the present minute is said now, and so not before what the case began with. */
function earliest(
  leg: LegView,
  values: FormValues,
  today: { readonly date: string; readonly time: string },
): number {
  const isNow = textOf(values, 'saidDate') === today.date && textOf(values, 'at') === today.time;
  return isNow ? (leg.lastWord?.at ?? leg.openedAt) : 0;
}

const promiseFields = (t: ReturnType<typeof useReader>['t'], isNamed: boolean): readonly FieldSpec[] => [
  {
    kind: 'radio',
    name: 'promise',
    label: t('leg.promise'),
    choices: [
      { value: 'none', label: t('leg.promiseNone') },
      { value: 'at', label: t('leg.promiseAt') },
    ],
  },
  ...(isNamed
    ? ([
        { kind: 'date', name: 'promiseDate', label: t('leg.promiseDate'), required: true },
        { kind: 'time', name: 'promisedAt', label: t('leg.promiseTime'), required: true },
      ] as const)
    : []),
];
