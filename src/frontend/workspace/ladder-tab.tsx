import { Stack, Text } from '@forge/react';
import type { ReactNode } from 'react';
import { ActButtons } from '../parts/act-buttons';
import { useReader } from '../reader';
import { isOpen, type Act, type RecordView } from '../vocabulary';
import { LevelLines } from './level-lines';
import { RulesChanged } from './rules-changed';
import type { TabProps } from './tab-props';

/** Who was told, who answered, who is next and when, and in what today's rules differ. */
export function LadderTab({ view, record, choosing }: TabProps): ReactNode {
  const { climb, levels } = record;
  return (
    <Stack space="space.200">
      {levels.map((level) => (
        <LevelLines
          key={level.level}
          level={level}
          now={view.now}
          tellAt={level.level === climb.nextLevel ? record.nextLevelAt : null}
        />
      ))}
      <ClimbLine record={record} now={view.now} />
      <ActButtons view={view} acts={actsOf(record)} onChoose={choosing.choose} />
      <RulesChanged view={view} record={record} choosing={choosing} />
    </Stack>
  );
}

function actsOf({ levels, level, climb }: RecordView): readonly Exclude<Act, 'open' | 'complete-action'>[] {
  const beyond = levels.some((one) => one.level > level);
  return [
    'acknowledge',
    'decline-level',
    ...(beyond ? (['escalate-now'] as const) : []),
    ...(levels.some((one) => one.level !== level) ? (['jump-to-level'] as const) : []),
    climb.heldUntil === null ? 'hold-ladder' : 'resume-ladder',
  ];
}

/** What holds the whole climb, if anything does. */
function ClimbLine({ record, now }: { readonly record: RecordView; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  const { ladder, climb, stage } = record;
  if (!isOpen(stage)) return null;
  const said: string[] = [];
  if (climb.heldUntil !== null) {
    const relative = times.relative(climb.heldUntil, now);
    said.push(t('ladder.held', { relative, absolute: times.absolute(climb.heldUntil, now) }));
  }
  if (climb.exhausted) said.push(t('ladder.ended'));
  else if (ladder !== 'climbing') said.push(t(ladder === 'acknowledged' ? 'ladder.waits' : 'ladder.stopped'));
  if (climb.again > 0) said.push(t('ladder.again', { count: climb.again }));
  return said.map((words) => (
    <Text key={words} weight="medium">
      {words}
    </Text>
  ));
}
