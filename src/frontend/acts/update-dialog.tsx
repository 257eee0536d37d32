import { Modal, ModalBody, Spinner } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { ComposeAside } from '../communication/compose-aside';
import { SAID } from '../communication/said';
import { useCommunication, type Communication } from '../communication/use-communication';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { WAYS_SENT, type Audience } from '../vocabulary';
import { instantOf, readingAt } from '../../words/zone-clock';
import { phrasesFor } from '../communication/phrases-for';
import { effortErrors, effortField, effortIn } from '../records/effort-fields';
import { nextChoices, nextOf } from './next-update';
import type { DialogProps } from './dialog-props';
import { UpdateIntro } from './update-intro';

interface UpdateDialogProps extends DialogProps {
  readonly audience: Audience;
  /** A draft to begin with; what was typed before and not sent comes first. */
  readonly text?: string;
  /** Begins with the update that is written already, as soon as that was read. */
  readonly isPrepared?: boolean;
}

type UpdateFormProps = Omit<UpdateDialogProps, 'isPrepared'> & { readonly plan: Communication | null };

/** The form of an update, empty or with the draft that was asked for. */
export function UpdateDialog({ isPrepared, ...props }: UpdateDialogProps): ReactNode {
  const { record, audience, onClose } = props;
  const { t } = useReader();
  const { plan, trouble } = useCommunication(record.id, record.revisions.head);
  if (!isPrepared) return <UpdateForm {...props} plan={plan} />;
  if (plan === null && trouble === null) {
    return (
      <Modal onClose={onClose} width="medium">
        <ModalBody>
          <Spinner label={t('surface.loading')} />
        </ModalBody>
      </Modal>
    );
  }
  const draft = plan?.audiences.find((one) => one.audience === audience)?.draft;
  return <UpdateForm {...props} plan={plan} {...(draft ? { text: draft.text } : {})} />;
}

/**
 * An update to one audience, with the time of the next. Nobody sends one to the customer without having read that it is public, and
 * nobody passes over an update that somebody else gave while they were writing.
 */
function UpdateForm(props: UpdateFormProps): ReactNode {
  const { view, record, act, audience, onClose, plan } = props;
  const reader = useReader();
  const { t, timeZone } = reader;
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
      intro={<UpdateIntro channel={now?.channel ?? 'internal-comment'} wasPassed={wasPassed} />}
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
