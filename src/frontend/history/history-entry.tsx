import { Button, Inline, Stack, Text, User } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { Value } from '../calls';
import { useReader } from '../reader';
import type { LineNames } from '../words/journal-words';
import { JournalLineWords } from '../workspace/journal-line';
import { DecidedUpon } from './decided-upon';

interface HistoryEntryProps {
  readonly entry: Value<'history.page'>['entries'][number];
  readonly names: LineNames;
  readonly now: number;
}

/** What did not simply happen says why. */
const FAILED: ReadonlySet<string> = new Set(['effect-unknown', 'effect-dead', 'effect-cancelled']);

/** One decision: who, when, what followed; and on request what it was decided upon. */
export function HistoryEntry({ entry, names, now }: HistoryEntryProps): ReactNode {
  const { t, times } = useReader();
  const [isOpen, setOpen] = useState(false);
  const { at, by, lines, upon } = entry;
  return (
    <Stack space="space.050">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <Author by={by} />
        <Text size="small" color="color.text.subtle">
          {t('time.at', { relative: times.relative(at, now), absolute: times.absolute(at, now) })}
        </Text>
        {upon ? (
          <Button appearance="subtle" spacing="compact" onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'history.lessWhy' : 'history.why')}
          </Button>
        ) : null}
      </Inline>
      {lines.map((line, index) => (
        <JournalLineWords key={`${line.code}:${index}`} line={line} record={names} now={now} />
      ))}
      {lines.map(({ code, params }, index) =>
        FAILED.has(code) && typeof params['why'] === 'string' && params['why'] !== '' ? (
          <Text key={index} size="small" color="color.text.subtle">
            {t('history.outcome', { why: params['why'], attempts: Number(params['attempts'] ?? 1) })}
          </Text>
        ) : null,
      )}
      {isOpen && upon ? <DecidedUpon upon={upon} at={at} /> : null}
    </Stack>
  );
}

function Author({ by }: { readonly by: string }): ReactNode {
  const { t } = useReader();
  if (by === 'engine') return <Text weight="medium">{t('journalTab.engine')}</Text>;
  if (by.startsWith('criterion:')) return <Text weight="medium">{t('journalTab.rule')}</Text>;
  return <User accountId={by} />;
}
