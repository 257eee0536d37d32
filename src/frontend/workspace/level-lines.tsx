import { Inline, Lozenge, Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { People } from '../parts/people';
import { useReader } from '../reader';
import type { RecordView } from '../vocabulary';

const LOOK = {
  ahead: 'default',
  told: 'inprogress',
  acknowledged: 'success',
  unanswered: 'moved',
  declined: 'moved',
  empty: 'default',
  skipped: 'default',
  passed: 'default',
} as const;

interface LevelLinesProps {
  readonly level: RecordView['levels'][number];
  readonly now: number;
  /** When this level is told, if it is the next one and the ladder climbs. */
  readonly tellAt: number | null;
}

/** A level: whom it tells, when it was told and answered, and what it waits for. */
export function LevelLines({ level, now, tellAt }: LevelLinesProps): ReactNode {
  const { t, times } = useReader();
  const timeWords = (at: number): string =>
    t('time.at', { relative: times.relative(at, now), absolute: times.absolute(at, now) });
  const isAhead = level.state === 'ahead';
  return (
    <Stack space="space.025">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="medium">{`${level.level}. ${level.name}`}</Text>
        <Lozenge appearance={LOOK[level.state]}>{t(`ladder.state.${level.state}`)}</Lozenge>
      </Inline>
      {level.at === null ? null : (
        <Text>{t(isAhead ? 'ladder.toldBefore' : 'ladder.told', { time: timeWords(level.at) })}</Text>
      )}
      {level.answeredAt === null ? null : (
        <Text>{t('ladder.answeredAt', { time: timeWords(level.answeredAt) })}</Text>
      )}
      {level.waits === null ? null : <Text>{t(`ladder.waitsFor.${level.waits}`)}</Text>}
      {tellAt === null || level.waits === 'duty' ? null : (
        <Text>{t('ladder.next', { time: timeWords(tellAt) })}</Text>
      )}
      <People label={t('ladder.people')} ids={level.people} />
      {level.people.length === 0 && isAhead ? (
        <Text color="color.text.subtle">{t('ladder.unnamed')}</Text>
      ) : null}
      <People label={t('ladder.answered')} ids={level.answered} />
      <People label={t('ladder.declined')} ids={level.declined} />
    </Stack>
  );
}
