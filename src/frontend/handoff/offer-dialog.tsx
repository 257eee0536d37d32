import { Modal, ModalBody, ModalHeader, ModalTitle, Stack, Text } from '@forge/react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { call, type Trouble } from '../calls';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { DoAct } from '../use-issue';
import type { HandoffForm, OpenHandoffView } from '../vocabulary';
import { packedName } from './handoff-words';

interface OfferDialogProps {
  readonly issueId: string;
  /** Somebody offered the work item while this form was open. */
  readonly open: OpenHandoffView | null;
  readonly act: DoAct;
  readonly onClose: () => void;
}

type TeamChoice = HandoffForm['teams'][number];
const MINUTE = 60_000;

/** Offers the work item to a team: which fields are asked for is the chosen team's word. */
export function OfferDialog({ issueId, open, act, onClose }: OfferDialogProps): ReactNode {
  const { t } = useReader();
  const { form, trouble } = useHandoffForm(issueId);
  const fieldsOf = useFields(form?.teams ?? []);
  if (!form) {
    return (
      <Modal onClose={onClose} width="medium">
        <ModalHeader>
          <ModalTitle>{t('handoff.offerTitle')}</ModalTitle>
        </ModalHeader>
        <ModalBody>
          <Stack space="space.200">
            {trouble ? <TroubleMessage trouble={trouble} /> : <Text>{t('handoff.loading')}</Text>}
          </Stack>
        </ModalBody>
      </Modal>
    );
  }
  return (
    <ActForm
      title={t('handoff.offerTitle')}
      draftKey={`${issueId}:handoff`}
      intro={<Text>{open ? t('handoff.meanwhile', { team: open.to }) : t('handoff.offerText')}</Text>}
      fields={fieldsOf}
      submit={t('handoff.send')}
      send={(values) => {
        const asks = form.teams.find(({ value }) => value === textOf(values, 'to'))?.asks ?? [];
        const payload = {
          issueId,
          to: textOf(values, 'to'),
          words: textOf(values, 'words'),
          package: Object.fromEntries(asks.map(({ id }) => [id, textOf(values, `package.${id}`)])),
        };
        return act({ call: 'handoff.offer', payload }, 'done.handoff-offer');
      }}
      onClose={onClose}
    />
  );
}

function useHandoffForm(issueId: string) {
  const [form, setForm] = useState<HandoffForm | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = useCallback(async () => {
    const answer = await call('handoff.form', { issueId });
    if (answer.ok) setForm(answer.value);
    else setTrouble(answer.trouble);
  }, [issueId]);
  useEffect(() => void load(), [load]);
  return { form, trouble };
}

function useFields(teams: readonly TeamChoice[]): (values: FormValues) => readonly FieldSpec[] {
  const { t, times } = useReader();
  const clockOf = ({ acceptWithin }: TeamChoice): string => {
    if (acceptWithin === null) return t('handoff.clockNone');
    const duration = times.duration(acceptWithin.minutes * MINUTE);
    return t(acceptWithin.clock === 'working' ? 'handoff.clockWorking' : 'handoff.clock', { duration });
  };
  const choices = teams.map(({ value, tier }) => ({
    value,
    label: tier === null ? value : t('handoff.teamOf', { team: value, tier }),
  }));
  return (values) => {
    const team = teams.find(({ value }) => value === textOf(values, 'to'));
    return [
      {
        kind: 'select',
        name: 'to',
        label: t('handoff.team'),
        required: true,
        choices,
        ...(team ? { help: clockOf(team) } : {}),
      },
      { kind: 'words', name: 'words', label: t('handoff.words'), required: true },
      ...(team?.asks ?? []).map((ask): FieldSpec => ({
        kind: ask.id === 'logs' ? 'line' : 'words',
        name: `package.${ask.id}`,
        label: packedName(t, ask),
        required: true,
      })),
    ];
  };
}
