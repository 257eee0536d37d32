import { List, ListItem, SectionMessage, Stack, Text } from '@forge/react';
import { useRef, useState, type ReactNode } from 'react';
import type { DialogProps } from '../acts/dialog-props';
import { call, type Trouble, type Value } from '../calls';
import { ActForm } from '../form/act-form';
import { textOf, type FormValues } from '../form/field-spec';
import { useReader } from '../reader';

type Preview = Value<'merge.preview'>;

/** First asks which record, then says what will happen to both: it cannot be undone. */
export function MergeDialog(props: DialogProps): ReactNode {
  const { record, act, onClose } = props;
  const { t } = useReader();
  const [seen, setSeen] = useState<{ readonly issueKey: string; readonly preview: Preview } | null>(null);

  const found = useRef(false);

  const look = async (values: FormValues): Promise<Trouble | null> => {
    const issueKey = textOf(values, 'issueKey').toUpperCase();
    const answer = await call('merge.preview', { escalationId: record.id, issueKey });
    if (!answer.ok) return answer.trouble;
    found.current = true;
    setSeen({ issueKey, preview: answer.value });
    return null;
  };

  if (seen === null)
    return (
      <ActForm
        key="which"
        title={t('act.merge')}
        draftKey={`${record.id}:merge`}
        intro={<Text>{t('records.mergeText')}</Text>}
        fields={() => [{ kind: 'line', name: 'issueKey', label: t('field.issueKey'), required: true }]}
        submit={t('records.mergeLook')}
        send={look}
        onClose={() => {
          // Found is not closed: the next form says what will happen.
          if (!found.current) onClose();
        }}
      />
    );
  return (
    <ActForm
      key="merge"
      title={t('records.mergeTitle', { other: seen.preview.otherName, own: record.name })}
      draftKey={`${record.id}:merge:${seen.preview.otherId}`}
      intro={<WhatWillHappen preview={seen.preview} own={record.name} now={props.view.now} />}
      fields={() => []}
      submit={t('records.mergeDo')}
      isDanger
      send={() => {
        const { issueKey, preview } = seen;
        const payload = { escalationId: record.id, issueKey, otherId: preview.otherId };
        return act({ call: 'merge.do', payload }, 'done.merge');
      }}
      onClose={onClose}
    />
  );
}

function WhatWillHappen({
  preview,
  own,
  now,
}: {
  readonly preview: Preview;
  readonly own: string;
  readonly now: number;
}): ReactNode {
  const { t, times } = useReader();
  const { otherName, links, actions, legs, dropped, openedAt, severity, inSteps } = preview;
  const lines = [
    t('records.mergeEnds', { other: otherName, own }),
    t('records.mergeClocks', {
      own,
      time: times.absolute(openedAt, now),
      severity: t(`severity.${severity}`),
    }),
    t('records.mergeLinks', { count: links }),
    ...(actions > 0 ? [t('records.mergeActions', { count: actions })] : []),
    ...(legs > 0 ? [t('records.mergeLegs', { count: legs })] : []),
    ...(dropped > 0 ? [t('records.mergeDropped', { count: dropped })] : []),
    t('records.mergeJournal', { other: otherName }),
    ...(inSteps ? [t('records.mergeSteps')] : []),
  ];
  return (
    <Stack space="space.150">
      <SectionMessage appearance="warning">
        <Text>{t('records.noUndo')}</Text>
      </SectionMessage>
      <List type="unordered">
        {lines.map((line) => (
          <ListItem key={line}>{line}</ListItem>
        ))}
      </List>
    </Stack>
  );
}
