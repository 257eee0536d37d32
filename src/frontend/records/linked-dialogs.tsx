import { SectionMessage, Stack, Text } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';

/** One text to all linked work items. Nobody tells customers without having read that they are told. */
export function TellLinkedDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const [requestId] = useState(() => crypto.randomUUID());
  const choices = [
    { value: 'internal', label: t('records.tellInternal') },
    { value: 'public', label: t('records.tellPublic') },
  ];
  return (
    <ActForm
      title={t('act.tell-linked')}
      draftKey={`${record.id}:tell-linked`}
      initial={{ who: 'internal', requestId }}
      intro={<Text>{t('records.asApp')}</Text>}
      fields={(values) => [
        {
          kind: 'words',
          name: 'text',
          label: t('field.text'),
          required: true,
          ...(textOf(values, 'who') === 'public' ? { help: t('records.tellWarning') } : {}),
        },
        { kind: 'radio', name: 'who', label: t('field.readers'), required: true, choices },
      ]}
      submit={t('form.send')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          requestId: textOf(values, 'requestId'),
          act: 'tell' as const,
          isPublic: textOf(values, 'who') === 'public',
          text: textOf(values, 'text'),
        };
        return act({ call: 'together.start', payload }, 'done.tell-linked');
      }}
      onClose={onClose}
    />
  );
}

/** All linked work items to one status, each by its own workflow. */
export function ResolveLinkedDialog({ record, act, onClose }: DialogProps): ReactNode {
  const { t } = useReader();
  const [requestId] = useState(() => crypto.randomUUID());
  return (
    <ActForm
      title={t('act.resolve-linked')}
      draftKey={`${record.id}:resolve-linked`}
      initial={{ text: t('records.resolved'), requestId }}
      intro={
        <Stack space="space.100">
          <SectionMessage appearance="warning">
            <Text>{t('records.resolveText')}</Text>
          </SectionMessage>
          <Text>{t('records.asApp')}</Text>
        </Stack>
      }
      fields={() => [{ kind: 'line', name: 'text', label: t('field.status'), required: true }]}
      submit={t('act.resolve-linked')}
      isDanger
      send={(values) => {
        const payload = {
          escalationId: record.id,
          requestId: textOf(values, 'requestId'),
          act: 'resolve' as const,
          isPublic: false,
          text: textOf(values, 'text'),
        };
        return act({ call: 'together.start', payload }, 'done.resolve-linked');
      }}
      onClose={onClose}
    />
  );
}

/** Says what goes: the link here, and the one in Jira where it is ours. */
export function RemoveLinkDialog({
  record,
  act,
  onClose,
  link,
}: DialogProps & { readonly link: { readonly issueId: string; readonly key: string } }): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('records.removeTitle', { key: link.key })}
      draftKey={`${record.id}:remove-link:${link.issueId}`}
      intro={<Text>{t('records.removeText')}</Text>}
      fields={() => []}
      submit={t('act.remove-link')}
      isDanger
      send={() => {
        const payload = { escalationId: record.id, issueId: link.issueId };
        return act({ call: 'link.remove', payload }, 'done.remove-link');
      }}
      onClose={onClose}
    />
  );
}
