import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { FactLine } from '../parts/fact-line';
import { People } from '../parts/people';
import { useReader } from '../reader';
import { wordText } from '../../words/word-text';
import type { RecordView } from '../vocabulary';
import type { TabProps } from './tab-props';

/** Who asked for it and why, and who has it. */
export function Summary({ view, record }: TabProps): ReactNode {
  const { t, times } = useReader();
  return (
    <Stack space="space.100">
      {record.voices.map((voice) => (
        <VoiceLines
          key={`${voice.by}:${voice.at}`}
          voice={voice}
          reason={wordText(t, 'reason', view.vocabulary.reasons, voice.reasonCode)}
          byRule={voice.by.startsWith('criterion:')}
          now={view.now}
        />
      ))}
      {record.tried === '' ? null : <FactLine label={t('workspace.tried')}>{record.tried}</FactLine>}
      <People
        label={t('workspace.manager')}
        ids={record.managerId === null ? [] : [record.managerId]}
        none={t('badge.noManager')}
      />
      <FactLine label={t('workspace.playbook')}>{record.playbook}</FactLine>
      <FactLine label={t('workspace.opened')}>{times.absolute(record.openedAt, view.now)}</FactLine>
      {record.endedAt === null ? null : (
        <FactLine label={t(`stage.${record.stage}`)}>
          {record.withdrawn === null
            ? times.absolute(record.endedAt, view.now)
            : t('workspace.endedFor', {
                time: times.absolute(record.endedAt, view.now),
                reason: t(`withdrawReason.${record.withdrawn}`),
              })}
        </FactLine>
      )}
      {record.reviewDueAt === null ? null : (
        <Text>{t('badge.review', { time: times.absolute(record.reviewDueAt, view.now) })}</Text>
      )}
    </Stack>
  );
}

interface VoiceLinesProps {
  readonly voice: RecordView['voices'][number];
  readonly reason: string;
  readonly byRule: boolean;
  readonly now: number;
}

function VoiceLines({ voice, reason, byRule, now }: VoiceLinesProps): ReactNode {
  const { t, times } = useReader();
  return (
    <Stack>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text color="color.text.subtle">{t(byRule ? 'workspace.byCriterion' : 'workspace.askedBy')}</Text>
        {byRule ? null : <User accountId={voice.by} />}
        <Text color="color.text.subtle">{times.relative(voice.at, now)}</Text>
      </Inline>
      <Text weight="medium">{reason}</Text>
      {voice.words === '' ? null : <Text>{voice.words}</Text>}
    </Stack>
  );
}
