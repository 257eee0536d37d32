import { SectionMessage, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { ComposeAside } from '../communication/compose-aside';
import { SAID } from '../communication/said';
import { useCommunication } from '../communication/use-communication';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { WAYS_SENT, type Audience } from '../vocabulary';
import { instantOf, readingAt } from '../../words/zone-clock';
import { phrasesFor } from '../communication/phrases-for';
import { effortErrors, effortField, effortIn } from '../records/effort-fields';
import { nextChoices, nextOf } from './next-update';
import type { DialogProps } from './dialog-props';

interface UpdateDialogProps extends DialogProps {
  readonly audience: Audience;
  /** A draft to begin with; what was typed before and not sent comes first. */
  readonly text?: string;
}

/**
 * An update to one audience, with the time of the next. Nobody sends one to the customer without having read that it is public, and
 * nobody passes over an update that somebody else gave while they were writing.
 */
export function UpdateDialog(props: UpdateDialogProps): ReactNode {
  const { view, record, act, audience, onClose } = props;
  const reader = useReader();
  const { t, timeZone } = reader;
  const { plan } = useCommunication(record.id, record.revisions.head);
  const now = record.audiences.find((one) => one.audience === audience);
  const [seenAt] = useState(now?.updatedAt ?? null);
  const [wasPassed, setPassed] = useState(false);
  const byHand = now?.channel === 'by-hand';
  const lines = plan?.audiences.find((one) => one.audience === audience);
  const fields = (values: FormValues): readonly FieldSpec[] => [
    {
      kind: 'words',
      name: 'text',
      label: t('field.text'),
      required: true,
      phrases: phrasesFor(reader, audience, view.quickWords.updates, plan, lines),
    },
    ...(byHand ? sentFields(t) : []),
    {
      kind: 'select',
      name: 'next',
      label: t('field.next'),
      required: true,
      choices: nextChoices(reader, view.now),
    },
    ...(textOf(values, 'next') === 'chosen'
      ? ([
          { kind: 'date', name: 'date', label: t('field.nextDate'), required: true },
          { kind: 'time', name: 'time', label: t('field.nextTime'), required: true },
        ] as const)
      : []),
    effortField(t),
  ];
  const nextAt = (values: FormValues): number | null => nextOf(values, view.now, timeZone);
  const sentAt = (values: FormValues): number | null =>
    instantOf({ date: textOf(values, 'sentDate'), time: textOf(values, 'sentTime') }, timeZone);
  const today = readingAt(view.now, timeZone);
  return (
    <ActForm
      title={t(`act.update-${audience}`)}
      draftKey={`${record.id}:update:${audience}`}
      intro={<Intro channel={now?.channel ?? 'internal-comment'} wasPassed={wasPassed} />}
      initial={{
        next: 'paced',
        ...(props.text === undefined ? {} : { text: props.text }),
        ...(byHand ? { how: 'mail', sentDate: today.date, sentTime: today.time } : {}),
      }}
      fields={fields}
      check={(values) => {
        const wrong = {
          ...effortErrors(values, t),
          ...(byHand && sentAt(values) === null ? { sentTime: t('form.badTime') } : {}),
        };
        if (textOf(values, 'next') !== 'chosen') return wrong;
        const at = nextAt(values);
        if (at === null) return { ...wrong, time: t('form.badTime') };
        return at <= view.now ? { ...wrong, time: t('form.pastTime') } : wrong;
      }}
      submit={t(byHand ? 'form.save' : 'form.send')}
      send={async (values) => {
        const how = WAYS_SENT.find((way) => way === textOf(values, 'how')) ?? 'mail';
        const payload = {
          escalationId: record.id,
          audience,
          text: textOf(values, 'text'),
          nextAt: nextAt(values),
          // Whoever was told of the other update has seen it when they send again.
          seenAt: wasPassed ? (now?.updatedAt ?? null) : seenAt,
          ...(byHand ? { sent: { at: sentAt(values) ?? view.now, how } } : {}),
          ...effortIn(values, 'communication'),
        };
        const trouble = await act({ call: 'update.post', payload }, SAID[audience]);
        setPassed(trouble?.code === 'changed-meanwhile');
        return trouble;
      }}
      aside={(values) => (
        <ComposeAside
          escalationId={record.id}
          audience={audience}
          last={lines?.last ?? null}
          now={view.now}
          text={textOf(values, 'text')}
          nextAt={nextAt(values)}
        />
      )}
      onClose={onClose}
    />
  );
}

const sentFields = (t: ReturnType<typeof useReader>['t']): readonly FieldSpec[] => [
  {
    kind: 'select',
    name: 'how',
    label: t('field.sentHow'),
    required: true,
    choices: WAYS_SENT.map((value) => ({ value, label: t(`howSent.${value}`) })),
  },
  { kind: 'date', name: 'sentDate', label: t('field.sentDate'), required: true },
  { kind: 'time', name: 'sentTime', label: t('field.sentTime'), required: true },
];

interface IntroProps {
  readonly channel: 'public-comment' | 'internal-comment' | 'mail' | 'by-hand';
  readonly wasPassed: boolean;
}

/** Who will read it, and whether somebody else was faster. */
function Intro({ channel, wasPassed }: IntroProps): ReactNode {
  const { t } = useReader();
  if (wasPassed)
    return (
      <SectionMessage appearance="warning" title={t('communication.meanwhileTitle')}>
        <Text>{t('communication.meanwhileText')}</Text>
      </SectionMessage>
    );
  switch (channel) {
    case 'public-comment':
      return (
        <SectionMessage appearance="warning" title={t('acts.publicWarning')}>
          <Text>{t('acts.publicText')}</Text>
        </SectionMessage>
      );
    case 'by-hand':
      return (
        <SectionMessage appearance="information" title={t('communication.byHandTitle')}>
          <Text>{t('communication.byHandText')}</Text>
        </SectionMessage>
      );
    case 'mail':
      return <Text>{t('communication.mailText')}</Text>;
    case 'internal-comment':
      return <Text>{t('acts.internalText')}</Text>;
  }
}
