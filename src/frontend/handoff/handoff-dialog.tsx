import { Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import { quickPhrases } from '../communication/phrases-for';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec } from '../form/field-spec';
import { useReader } from '../reader';
import type { DoAct } from '../use-issue';
import { RETURN_REASONS, type OpenHandoffView } from '../vocabulary';
import { OfferDialog } from './offer-dialog';

export type HandoffChoice = 'offer' | 'accept' | 'return' | 'withdraw';

interface HandoffDialogProps {
  readonly choice: HandoffChoice;
  readonly issueId: string;
  readonly open: OpenHandoffView | null;
  /** The project's quick words for reasons. */
  readonly reasons: readonly string[];
  readonly act: DoAct;
  readonly onClose: () => void;
}

type AnswerProps = Omit<HandoffDialogProps, 'choice' | 'issueId' | 'open'> & {
  readonly open: OpenHandoffView;
};

/** The form of what was chosen; an answer needs the offer that it answers. */
export function HandoffDialog({ choice, issueId, open, ...props }: HandoffDialogProps): ReactNode {
  // Somebody else may answer it while this form is open: it stays, says so when it is sent, and keeps what was typed.
  const [answered] = useState(open);
  if (choice === 'offer') return <OfferDialog issueId={issueId} open={open} {...props} />;
  if (!answered) return null;
  if (choice === 'accept') return <AcceptDialog open={answered} {...props} />;
  return choice === 'return' ? (
    <ReturnDialog open={answered} {...props} />
  ) : (
    <WithdrawDialog open={answered} {...props} />
  );
}

function AcceptDialog({ open, act, onClose }: AnswerProps): ReactNode {
  const { t } = useReader();
  const choices = [
    { value: 'me', label: t('handoff.assignMe') },
    { value: 'keep', label: t('handoff.assignKeep') },
  ];
  return (
    <ActForm
      title={t('handoff.acceptTitle')}
      draftKey={`${open.id}:accept`}
      intro={<Text>{t('handoff.acceptText', { team: open.to })}</Text>}
      initial={{ assign: 'me' }}
      fields={() => [{ kind: 'radio', name: 'assign', label: t('handoff.assign'), required: true, choices }]}
      submit={t('handoff.sendAccept')}
      send={(values) => {
        const payload = { handoffId: open.id, assign: textOf(values, 'assign') === 'me' };
        return act({ call: 'handoff.accept', payload }, 'done.handoff-accept');
      }}
      onClose={onClose}
    />
  );
}

function ReturnDialog({ open, reasons, act, onClose }: AnswerProps): ReactNode {
  const { t } = useReader();
  const choices = RETURN_REASONS.map((value) => ({ value, label: t(`returnReason.${value}`) }));
  const reasonIn = (text: string) => RETURN_REASONS.find((one) => one === text);
  return (
    <ActForm
      title={t('handoff.returnTitle')}
      draftKey={`${open.id}:return`}
      intro={<Text>{t('handoff.returnText')}</Text>}
      fields={(values): readonly FieldSpec[] => [
        { kind: 'select', name: 'reason', label: t('handoff.returnReason'), required: true, choices },
        {
          kind: 'words',
          name: 'words',
          label: t('field.why'),
          required: reasonIn(textOf(values, 'reason')) === 'other',
          phrases: [quickPhrases({ t }, reasons)],
        },
      ]}
      submit={t('handoff.sendReturn')}
      send={(values) => {
        const reason = reasonIn(textOf(values, 'reason')) ?? 'other';
        const payload = { handoffId: open.id, reason, words: textOf(values, 'words') };
        return act({ call: 'handoff.return', payload }, 'done.handoff-return');
      }}
      onClose={onClose}
    />
  );
}

function WithdrawDialog({ open, act, onClose }: AnswerProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('handoff.withdrawTitle')}
      draftKey={`${open.id}:withdraw`}
      intro={<Text>{t('handoff.withdrawText', { team: open.to })}</Text>}
      fields={() => []}
      submit={t('handoff.sendWithdraw')}
      send={() => act({ call: 'handoff.withdraw', payload: { handoffId: open.id } }, 'done.handoff-withdraw')}
      onClose={onClose}
    />
  );
}
