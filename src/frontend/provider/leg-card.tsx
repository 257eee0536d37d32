import { Button, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { KeptText } from '../parts/kept-text';
import { useReader } from '../reader';
import type { LegView } from '../vocabulary';
import { LegHistory } from './leg-history';
import { caseWords, nextWords } from './leg-words';

export type LegChoice = 'word' | 'chase' | 'close';

interface LegCardProps {
  readonly leg: LegView;
  readonly now: number;
  readonly mayWork: boolean;
  readonly onChoose: (choice: LegChoice) => void;
}

/** An open case with a provider: whose turn it is and until when, what they said last, and whom to ask next. */
export function LegCard({ leg, now, mayWork, onChoose }: LegCardProps): ReactNode {
  const { t } = useReader();
  const theirs = leg.turn === 'theirs';
  const acts: readonly LegChoice[] = theirs ? ['word', 'chase', 'close'] : ['word', 'close'];
  return (
    <Stack space="space.100" alignInline="start">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text weight="bold">{caseWords(t, leg)}</Text>
        <Lozenge appearance={leg.missed ? 'removed' : theirs ? 'inprogress' : 'default'}>
          {t(theirs ? 'leg.theirTurn' : 'leg.ourTurn')}
        </Lozenge>
      </Inline>
      {theirs ? <TheirClock leg={leg} now={now} /> : null}
      <LastWord leg={leg} now={now} />
      <Stack space="space.025">
        {leg.contact && !(theirs && leg.next?.level === leg.level) ? (
          <Text>{t('leg.asked', { ...leg.contact })}</Text>
        ) : null}
        {theirs ? <Text>{nextWords(t, leg)}</Text> : null}
        {theirs && !leg.missed && leg.dueAt !== null ? (
          <Text size="small" color="color.text.subtle">
            {t('leg.ifLate')}
          </Text>
        ) : null}
        {leg.chases + leg.misses === 0 ? null : (
          <Text size="small" color="color.text.subtle">
            {[
              leg.misses === 0 ? null : t('leg.misses', { count: leg.misses }),
              leg.chases === 0 ? null : t('leg.chases', { count: leg.chases }),
            ]
              .filter((words) => words !== null)
              .join(' · ')}
          </Text>
        )}
      </Stack>
      {mayWork ? (
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {acts.map((choice) => (
            <Button
              key={choice}
              appearance={choice === 'chase' && leg.missed ? 'primary' : 'default'}
              onClick={() => onChoose(choice)}
            >
              {t(`leg.${choice}`)}
            </Button>
          ))}
        </Inline>
      ) : null}
      <LegHistory leg={leg} now={now} />
    </Stack>
  );
}

function TheirClock({ leg, now }: { readonly leg: LegView; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  const { dueAt, pausedUntil } = leg;
  return (
    <Stack space="space.025">
      {dueAt === null ? (
        <Text color="color.text.subtle">{t('leg.noClock')}</Text>
      ) : dueAt > now ? (
        <Text>
          {t('leg.dueIn', { duration: times.duration(dueAt - now), time: times.absolute(dueAt, now) })}
        </Text>
      ) : (
        <Text weight="medium" color="color.text.danger">
          {t('leg.late', { duration: times.duration(now - dueAt) })}
        </Text>
      )}
      <Text color="color.text.subtle">
        {pausedUntil !== null && pausedUntil > now
          ? t('leg.paused', { time: times.absolute(pausedUntil, now) })
          : t('leg.runs')}
      </Text>
    </Stack>
  );
}

function LastWord({ leg, now }: { readonly leg: LegView; readonly now: number }): ReactNode {
  const { t, times } = useReader();
  const { lastWord } = leg;
  if (lastWord === null) return <Text color="color.text.subtle">{t('leg.noWord')}</Text>;
  const { at, by, text, promisedAt } = lastWord;
  return (
    <Stack space="space.025">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Text size="small" color="color.text.subtle">
          {t('leg.lastWord', { time: times.absolute(at, now) })}
        </Text>
        <User accountId={by} />
      </Inline>
      <KeptText text={text} />
      {promisedAt === null ? null : (
        <Text>{t('leg.promised', { time: times.absolute(promisedAt, now) })}</Text>
      )}
    </Stack>
  );
}
