import { Text } from '@forge/react';
import { useEffect, useState, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { call } from '../calls';
import { ActForm } from '../form/act-form';
import { textOf } from '../form/field-spec';
import { useReader } from '../reader';
import type { Action } from '../vocabulary';

interface OnAction extends DialogProps {
  readonly action: Action;
}

export function DropActionDialog({ action, record, act, onClose }: OnAction): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('plan.drop')}
      draftKey={`${action.id}:drop`}
      intro={<Text weight="medium">{action.title}</Text>}
      fields={() => [{ kind: 'words', name: 'words', label: t('field.dropWhy'), required: true }]}
      submit={t('plan.drop')}
      isDanger
      send={(values) => {
        const payload = { escalationId: record.id, actionId: action.id, words: textOf(values, 'words') };
        return act({ call: 'plan.drop-action', payload }, 'done.drop-action');
      }}
      onClose={onClose}
    />
  );
}

export function LinkActionDialog({ action, record, act, onClose }: OnAction): ReactNode {
  const { t } = useReader();
  return (
    <ActForm
      title={t('plan.link')}
      draftKey={`${action.id}:link`}
      intro={<Text>{t('plan.linkText')}</Text>}
      fields={() => [{ kind: 'line', name: 'issueKey', label: t('field.issueKey'), required: true }]}
      submit={t('plan.link')}
      send={(values) => {
        const payload = {
          escalationId: record.id,
          actionId: action.id,
          issueKey: textOf(values, 'issueKey').toUpperCase(),
        };
        return act({ call: 'plan.link-action', payload }, 'done.link-action');
      }}
      onClose={onClose}
    />
  );
}

type IssueType = { readonly id: string; readonly name: string };

/** Creates a work item for an action; the types are those of the project, in Jira's own words. */
export function CreateIssueDialog({ action, record, act, onClose }: OnAction): ReactNode {
  const { t } = useReader();
  const [types, setTypes] = useState<readonly IssueType[]>([]);
  const { id } = record;
  useEffect(() => {
    void call('plan.issue-types', { escalationId: id }).then((answer) => {
      if (answer.ok) setTypes(answer.value.types);
    });
  }, [id]);
  return (
    <ActForm
      title={t('plan.create')}
      draftKey={`${action.id}:create`}
      intro={<Text>{t('plan.createText')}</Text>}
      fields={() => [
        {
          kind: 'select',
          name: 'issueTypeId',
          label: t('field.issueType'),
          required: true,
          choices: types.map((type) => ({ value: type.id, label: type.name })),
        },
      ]}
      submit={t('plan.create')}
      send={(values) => {
        const issueTypeId = textOf(values, 'issueTypeId');
        const payload = { escalationId: record.id, actionId: action.id, issueTypeId };
        return act({ call: 'plan.create-issue', payload }, 'done.create-issue');
      }}
      onClose={onClose}
    />
  );
}
