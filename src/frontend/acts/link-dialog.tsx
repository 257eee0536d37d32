import { Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import type { DialogProps } from './dialog-props';

export function LinkDialog({
  record,
  act,
  onClose,
  proposed,
}: DialogProps & { readonly proposed: string | undefined }): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('act.add-link')}
      draftKey={`${record.id}:add-link:${proposed ?? ''}`}
      initial={{ issueKey: proposed ?? '' }}
      intro={<Text>{t('acts.linkText')}</Text>}
      fields={() => [{ kind: 'line', name: 'issueKey', label: t('field.issueKey'), required: true }]}
      submit={t('act.add-link')}
      send={(values) => {
        const payload = { escalationId: record.id, issueKey: textOf(values, 'issueKey').toUpperCase() };
        return act({ call: 'link.add', payload }, 'done.add-link');
      }}
      onClose={onClose}
    />
  );
}
