import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { People } from '../parts/people';
import { useReader } from '../reader';

const CHOICES = ['leave', 'try-again', 'set'] as const;

/** Decides about a security level that would take the work item out of somebody's sight; those people are named. */
export function DecideSecurityDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const { security } = record;
  const appLoses = security?.appLoses ?? false;
  const offered = CHOICES.filter((choice) => choice !== 'set' || !appLoses);
  return (
    <ActForm
      title={t('act.decide-security')}
      draftKey={`${record.id}:decide-security`}
      intro={
        <Stack space="space.100">
          <Text>{t('security.text')}</Text>
          <People label={t('security.losing')} ids={security?.losing ?? []} />
          {appLoses ? <Text>{t('security.app')}</Text> : null}
        </Stack>
      }
      fields={() => [
        {
          kind: 'radio',
          name: 'choice',
          label: t('field.securityChoice'),
          required: true,
          choices: offered.map((value) => ({ value, label: t(`securityChoice.${value}`) })),
        },
        { kind: 'words', name: 'words', label: t('field.why'), required: true },
      ]}
      submit={t('form.save')}
      send={(values) => {
        const choice = CHOICES.find((one) => one === textOf(values, 'choice')) ?? 'leave';
        const payload = { escalationId: record.id, choice, words: textOf(values, 'words') };
        return act({ call: 'security.decide', payload }, 'done.decide-security');
      }}
      onClose={onClose}
    />
  );
}
