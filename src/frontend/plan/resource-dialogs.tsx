import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import type { Resource } from '../vocabulary';

const DECISIONS = ['grant', 'refuse'] as const;

export function AskResourceDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.ask-resource')}
      draftKey={`${record.id}:ask-resource`}
      fields={() => [{ kind: 'line', name: 'what', label: t('field.resource'), required: true }]}
      submit={t('form.send')}
      send={(values) => {
        const payload = { escalationId: record.id, what: textOf(values, 'what') };
        return act({ call: 'plan.ask-resource', payload }, 'done.ask-resource');
      }}
      onClose={onClose}
    />
  );
}

interface DecideProps extends DialogProps {
  readonly resource: Resource;
}

export function DecideResourceDialog({ resource, record, act, onClose }: DecideProps): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.decide-resource')}
      draftKey={`${resource.id}:decide`}
      intro={<Text weight="medium">{resource.what}</Text>}
      initial={{ decision: 'grant' }}
      fields={() => [
        {
          kind: 'radio',
          name: 'decision',
          label: t('field.decision'),
          required: true,
          choices: DECISIONS.map((value) => ({ value, label: t(`plan.${value}`) })),
        },
        { kind: 'words', name: 'words', label: t('field.decisionWords'), required: true },
      ]}
      submit={t('form.save')}
      send={(values) => {
        const grant = textOf(values, 'decision') === 'grant';
        const payload = {
          escalationId: record.id,
          resourceId: resource.id,
          grant,
          words: textOf(values, 'words'),
        };
        return act(
          { call: 'plan.decide-resource', payload },
          grant ? 'done.grant-resource' : 'done.refuse-resource',
        );
      }}
      onClose={onClose}
    />
  );
}
