import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActForm } from '../form/act-form';
import { textOf, type FieldSpec } from '../form/field-spec';
import { quickPhrases } from '../communication/phrases-for';
import { useReader, type Reader } from '../reader';
import { WITHDRAW_REASONS, type IssueView } from '../vocabulary';
import type { DialogProps } from './dialog-props';

/** Why, in words of one's own or in the project's quick words. */
const why = (label: string, reader: Pick<Reader, 't'>, view: IssueView): FieldSpec => ({
  kind: 'words',
  name: 'words',
  label,
  required: true,
  phrases: [quickPhrases(reader, view.quickWords.reasons)],
});

export function DeclineDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.decline')}
      draftKey={`${record.id}:decline`}
      intro={<Text>{t('acts.declineText')}</Text>}
      fields={() => [why(t('field.why'), { t }, view)]}
      submit={t('act.decline')}
      isDanger
      send={(values) => {
        const payload = { escalationId: record.id, words: textOf(values, 'words') };
        return act({ call: 'escalation.decline', payload }, 'done.decline');
      }}
      onClose={onClose}
    />
  );
}

export function RelapseDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.relapse')}
      draftKey={`${record.id}:relapse`}
      intro={<Text>{t('acts.relapseText')}</Text>}
      fields={() => [why(t('field.words'), { t }, view)]}
      submit={t('act.relapse')}
      send={(values) => {
        const payload = { escalationId: record.id, words: textOf(values, 'words') };
        return act({ call: 'escalation.relapse', payload }, 'done.relapse');
      }}
      onClose={onClose}
    />
  );
}

export function EscalateNowDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const next = record.levels.find(({ state }) => state === 'ahead');
  const intro = next
    ? t('acts.escalateNowText', { level: next.level, name: next.name })
    : t('acts.escalateNowEnd');
  return (
    <ActForm
      title={t('act.escalate-now')}
      draftKey={`${record.id}:escalate-now`}
      intro={<Text>{intro}</Text>}
      fields={() => [why(t('field.why'), { t }, view)]}
      submit={t('act.escalate-now')}
      send={(values) => {
        const payload = { escalationId: record.id, words: textOf(values, 'words') };
        return act({ call: 'level.escalate-now', payload }, 'done.escalate-now');
      }}
      onClose={onClose}
    />
  );
}

export function WithdrawDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const choices = WITHDRAW_REASONS.map((value) => ({ value, label: t(`withdrawReason.${value}`) }));
  return (
    <ActForm
      title={t('act.withdraw')}
      draftKey={`${record.id}:withdraw`}
      intro={<Text>{t('acts.withdrawText')}</Text>}
      fields={() => [
        { kind: 'select', name: 'reason', label: t('field.reason'), required: true, choices },
        why(t('field.words'), { t }, view),
      ]}
      submit={t('act.withdraw')}
      isDanger
      send={(values) => {
        const reason = WITHDRAW_REASONS.find((one) => one === textOf(values, 'reason')) ?? 'other';
        const payload = { escalationId: record.id, reason, words: textOf(values, 'words') };
        return act({ call: 'escalation.withdraw', payload }, 'done.withdraw');
      }}
      onClose={onClose}
    />
  );
}
