import { Inline, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { Section } from '../parts/section';
import { useReader } from '../reader';
import type { HandoffsView } from '../vocabulary';
import { moveWords, pairWords } from './handoff-words';

type HistoryProps = Pick<HandoffsView, 'history' | 'older' | 'firstTeam' | 'pairs'> & {
  readonly now: number;
};

/** What became of earlier hand-offs, the newest first, and between which teams the work item goes back and forth. */
export function HandoffHistory({ history, older, firstTeam, pairs, now }: HistoryProps): ReactNode {
  const { t } = useReader();
  if (history.length === 0) return null;
  return (
    <Stack space="space.200">
      {pairs.length === 0 ? null : (
        <Section title={t('handoff.bounces')}>
          {pairs.map((pair) => (
            <Text key={`${pair.from ?? ''}>${pair.to}`}>{pairWords(t, pair)}</Text>
          ))}
        </Section>
      )}
      <Section title={t('handoff.history')}>
        <Stack space="space.100">
          {history.map((line) => (
            <HistoryLine key={line.id} line={line} now={now} />
          ))}
          {older === 0 ? null : <Text color="color.text.subtle">{t('handoff.older', { count: older })}</Text>}
          {firstTeam === null ? null : (
            <Text color="color.text.subtle">{t('handoff.first', { team: firstTeam })}</Text>
          )}
        </Stack>
      </Section>
    </Stack>
  );
}

function HistoryLine({
  line,
  now,
}: {
  readonly line: HandoffsView['history'][number];
  readonly now: number;
}): ReactNode {
  const { t, times } = useReader();
  const { state, at, by, returnReason, words } = line;
  const said = {
    pair: moveWords(t, line),
    time: times.absolute(at, now),
    what: t(`handoffState.${state}`),
  };
  return (
    <Stack>
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text>
          {returnReason === null
            ? t('handoff.line', said)
            : t('handoff.lineReason', { ...said, reason: t(`returnReason.${returnReason}`) })}
        </Text>
        {by === null ? null : <User accountId={by} />}
      </Inline>
      {words === '' ? null : <Text color="color.text.subtle">{words}</Text>}
    </Stack>
  );
}
