import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import { SEVERITIES } from '../vocabulary';
import { effortErrors, effortField, effortIn } from '../records/effort-fields';
import type { DialogProps } from './dialog-props';

export function ApproveDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.approve')}
      draftKey={`${record.id}:approve`}
      intro={<Text>{t('acts.approveText')}</Text>}
      fields={() => []}
      submit={t('act.approve')}
      send={() => act({ call: 'escalation.approve', payload: { escalationId: record.id } }, 'done.approve')}
      onClose={onClose}
    />
  );
}

export function AgreePlanDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const count = record.plan.actions.filter(({ state }) => state !== 'dropped').length;
  return (
    <ActForm
      title={t('act.agree-plan')}
      draftKey={`${record.id}:agree-plan`}
      intro={<Text>{t('acts.agreeText', { count })}</Text>}
      fields={() => []}
      submit={t('act.agree-plan')}
      send={() => act({ call: 'plan.agree', payload: { escalationId: record.id } }, 'done.agree-plan')}
      onClose={onClose}
    />
  );
}

export function CloseDialog({ view, record, act, onClose }: DialogProps): ReactNode {
  const { t, times } = useReader();
  const { agreed, silent } = record;
  return (
    <ActForm
      title={t('act.close')}
      draftKey={`${record.id}:close`}
      intro={
        <Stack space="space.100">
          {agreed ? (
            <Text>
              {t('acts.closeAgreed', {
                how: t(`how.${agreed.how}`),
                time: times.absolute(agreed.at, view.now),
              })}
            </Text>
          ) : null}
          {silent && !agreed ? <Text>{t('acts.closeSilent')}</Text> : null}
          <Text>{t('acts.closeText')}</Text>
        </Stack>
      }
      fields={() => [effortField(t)]}
      check={(values) => effortErrors(values, t)}
      submit={t('act.close')}
      send={(values) => {
        const payload = { escalationId: record.id, ...effortIn(values, 'coordination') };
        return act({ call: 'escalation.close', payload }, 'done.close');
      }}
      onClose={onClose}
    />
  );
}

export function ManagerDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const title = t(record.managerId === null ? 'act.set-manager' : 'act.change-manager');
  return (
    <ActForm
      title={title}
      draftKey={`${record.id}:set-manager`}
      initial={{ accountId: record.managerId ?? '' }}
      fields={() => [{ kind: 'person', name: 'accountId', label: t('field.manager'), required: true }]}
      submit={title}
      send={(values) => {
        const payload = { escalationId: record.id, accountId: textOf(values, 'accountId') };
        return act({ call: 'manager.set', payload }, 'done.set-manager');
      }}
      onClose={onClose}
    />
  );
}

export function SeverityDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const choices = SEVERITIES.map((value) => ({ value, label: t(`severityMeaning.${value}`) }));
  return (
    <ActForm
      title={t('act.change-severity')}
      draftKey={`${record.id}:change-severity`}
      intro={<Text>{t('acts.severityText')}</Text>}
      initial={{ severity: record.severity }}
      fields={() => [
        { kind: 'radio', name: 'severity', label: t('field.severity'), required: true, choices },
        { kind: 'words', name: 'words', label: t('field.why'), required: true },
      ]}
      submit={t('act.change-severity')}
      send={(values) => {
        const severity = SEVERITIES.find((one) => one === textOf(values, 'severity')) ?? record.severity;
        const payload = { escalationId: record.id, severity, words: textOf(values, 'words') };
        return act({ call: 'severity.change', payload }, 'done.change-severity');
      }}
      onClose={onClose}
    />
  );
}
