import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { People } from '../parts/people';
import { useReader } from '../reader';
import { isOpen, type RecordView } from '../vocabulary';
import type { TabProps } from './tab-props';

const LOOK = {
  ahead: 'default',
  told: 'inprogress',
  acknowledged: 'success',
  passed: 'default',
  skipped: 'default',
} as const;

/** Who was told, who answered, and who is next and when. */
export function LadderTab({ view, record, choosing }: TabProps): ReactNode {
  const { t } = useReader();
  const next = record.levels.find(({ state }) => state === 'ahead');
  return (
    <Stack space="space.200">
      {record.levels.map((level) => (
        <LevelLines
          key={level.level}
          level={level}
          now={view.now}
          tellAt={level === next ? record.nextLevelAt : null}
        />
      ))}
      {isOpen(record.stage) && record.ladder !== 'climbing' ? (
        <Text color="color.text.subtle">
          {t(record.ladder === 'acknowledged' ? 'ladder.waits' : 'ladder.stopped')}
        </Text>
      ) : null}
      <ActButtons
        view={view}
        acts={next ? ['acknowledge', 'escalate-now'] : ['acknowledge']}
        onChoose={choosing.choose}
      />
    </Stack>
  );
}

interface LevelLinesProps {
  readonly level: RecordView['levels'][number];
  readonly now: number;
  /** When this level is told, if it is the next one and the ladder climbs. */
  readonly tellAt: number | null;
}

function LevelLines({ level, now, tellAt }: LevelLinesProps): ReactNode {
  const { t, times } = useReader();
  const timeWords = (at: number): string =>
    t('time.at', { relative: times.relative(at, now), absolute: times.absolute(at, now) });
  return (
    <Stack space="space.025">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">{`${level.level}. ${level.name}`}</Text>
        <Lozenge appearance={LOOK[level.state]}>{t(`ladder.state.${level.state}`)}</Lozenge>
      </Inline>
      {level.at === null ? null : <Text>{t('ladder.told', { time: timeWords(level.at) })}</Text>}
      {tellAt === null ? null : <Text>{t('ladder.next', { time: timeWords(tellAt) })}</Text>}
      <People label={t('ladder.people')} ids={level.people} />
      {level.people.length === 0 && level.state === 'ahead' ? (
        <Text color="color.text.subtle">{t('ladder.unnamed')}</Text>
      ) : null}
      <People label={t('ladder.answered')} ids={level.answered} />
    </Stack>
  );
}
