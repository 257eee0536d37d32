import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { RecordView } from '../vocabulary';
import type { TabProps } from './tab-props';

const ACTS = ['record-satisfied', 'record-agreed', 'close', 'relapse'] as const;

/** Satisfied, monitored, agreed, closed: the way out, and the way back. */
export function CustomerSection({ view, record, choosing }: TabProps): ReactNode {
  const { t, times } = useReader();
  const { satisfied, agreed, monitoring } = record;
  const mayAct = ACTS.some((act) => view.may.includes(act));
  if (!satisfied && !agreed && !mayAct) return null;
  return (
    <Section title={t('workspace.customer')}>
      <Stack space="space.100">
        {satisfied ? <Word said="satisfied" word={satisfied} now={view.now} /> : null}
        {monitoring ? (
          <Text>{t('workspace.monitoring', { time: times.absolute(monitoring.until, view.now) })}</Text>
        ) : null}
        {monitoring && monitoring.asked > 0 ? (
          <Text>{t('workspace.asked', { count: monitoring.asked })}</Text>
        ) : null}
        {agreed ? <Word said="agreed" word={agreed} now={view.now} /> : null}
        <ActButtons view={view} acts={ACTS} onChoose={choosing.choose} />
      </Stack>
    </Section>
  );
}

interface WordProps {
  readonly said: 'satisfied' | 'agreed';
  readonly word: NonNullable<RecordView['agreed']>;
  readonly now: number;
}

/** Whose word it is, and who recorded it when it was not the customer in person. */
function Word({ said, word, now }: WordProps): ReactNode {
  const { t, times } = useReader();
  return (
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <User accountId={word.by} />
      <Text>{t(`workspace.${said}`, { how: t(`how.${word.how}`), time: times.absolute(word.at, now) })}</Text>
      {word.recordedBy === null ? null : <Text color="color.text.subtle">{t('workspace.recordedBy')}</Text>}
      {word.recordedBy === null ? null : <User accountId={word.recordedBy} />}
    </Inline>
  );
}
