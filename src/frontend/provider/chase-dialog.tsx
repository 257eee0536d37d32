import { CodeBlock, Stack, Text } from '@forge/react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { useCommunication } from '../communication/use-communication';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { WAYS_SENT, type LegView } from '../vocabulary';
import { instantOf, readingAt } from '../../words/zone-clock';
import { caseWords } from './leg-words';

/** The next contact is told by hand: the text is written already, and when and how it was sent is recorded. */
export function ChaseDialog({
  view,
  record,
  leg,
  act,
  onClose,
}: DialogProps & { readonly leg: LegView }): ReactNode {
  const { t, timeZone } = useReader();
  // Whom its author has seen asked last: a chase by somebody else meanwhile is told, and not passed over.
  const seen = useRef(leg.level);
  const [wasPassed, setPassed] = useState(false);
  const { plan, trouble } = useCommunication(record.id, record.revisions.head);
  const written = plan?.audiences.find(({ audience }) => audience === 'provider')?.draft?.text;
  const today = readingAt(view.now, timeZone);
  useEffect(() => {
    if (wasPassed) seen.current = leg.level;
  }, [wasPassed, leg.level]);
  const contacts = record.providers.providers.find(({ id }) => id === leg.providerId)?.contacts ?? [];
  const sentAt = (values: FormValues): number | null =>
    instantOf({ date: textOf(values, 'sentDate'), time: textOf(values, 'sentAt') }, timeZone);
  const fields = (): readonly FieldSpec[] => [
    {
      kind: 'select',
      name: 'level',
      label: t('leg.chaseContact'),
      required: true,
      choices: contacts.flatMap(({ name, reach }, index) =>
        index + 1 < leg.level
          ? []
          : [
              {
                value: String(index + 1),
                label: t('leg.contactOf', { level: index + 1, name, reach }),
              },
            ],
      ),
    },
    {
      kind: 'words',
      name: 'text',
      label: t('leg.chaseWords'),
      required: true,
      phrases: [
        {
          label: t('communication.fromDraft'),
          choices: written === undefined ? [] : [{ value: written, label: t('communication.draftPhrase') }],
        },
      ],
    },
    {
      kind: 'select',
      name: 'how',
      label: t('field.sentHow'),
      required: true,
      choices: WAYS_SENT.map((value) => ({ value, label: t(`howSent.${value}`) })),
    },
    { kind: 'date', name: 'sentDate', label: t('field.sentDate'), required: true },
    { kind: 'time', name: 'sentAt', label: t('field.sentTime'), required: true },
  ];
  return (
    <ActForm
      title={t('leg.chaseTitle')}
      draftKey={`${leg.id}:chase`}
      intro={
        <Stack space="space.100">
          <Text weight="medium">{caseWords(t, leg)}</Text>
          {wasPassed && leg.contact ? (
            <Text weight="medium">{t('leg.asked', { ...leg.contact })}</Text>
          ) : null}
          <Text>{t('leg.chaseText')}</Text>
          {trouble ? <TroubleMessage trouble={trouble} /> : null}
          {written === undefined ? null : (
            <Stack space="space.050">
              <Text size="small" color="color.text.subtle">
                {t('leg.draft')}
              </Text>
              <CodeBlock text={written} language="text" shouldWrapLongLines />
            </Stack>
          )}
        </Stack>
      }
      initial={{
        level: String(leg.next?.level ?? leg.level),
        how: 'mail',
        sentDate: today.date,
        sentAt: today.time,
      }}
      fields={fields}
      check={(values) => (sentAt(values) === null ? { sentAt: t('form.badTime') } : {})}
      submit={t('leg.save')}
      send={async (values) => {
        const isNow = textOf(values, 'sentDate') === today.date && textOf(values, 'sentAt') === today.time;
        const at = sentAt(values) ?? view.now;
        const payload = {
          escalationId: record.id,
          legId: leg.id,
          level: Number(textOf(values, 'level')),
          was: seen.current,
          text: textOf(values, 'text'),
          // The field's minute may have begun before the case was opened.
          sent: {
            at: isNow ? Math.max(at, leg.openedAt) : at,
            how: WAYS_SENT.find((way) => way === textOf(values, 'how')) ?? 'mail',
          },
        };
        const trouble = await act({ call: 'leg.chase', payload }, 'done.leg-chase');
        setPassed(trouble?.code === 'changed-meanwhile');
        return trouble;
      }}
      onClose={onClose}
    />
  );
}
