import { Button, Inline, Spinner, Stack, Text, User } from '@forge/react';
import type { ReactNode } from 'react';
import { useDeliveries } from '../parts/use-deliveries';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import { JournalLineWords } from './journal-line';
import type { TabProps } from './tab-props';
import { useJournal, type Journal } from './use-journal';

const MINUTE = 60_000;

/** What happened, newest first. */
export function JournalTab({ view, record }: TabProps): ReactNode {
  const { t, times } = useReader();
  const { entries, links, trouble, hasMore, more } = useJournal(record.id, record.revisions.head);
  const { shown, toggle } = useDeliveries(entries ?? []);
  const names = { links, plan: record.plan, vocabulary: view.vocabulary };
  return (
    <Stack space="space.200">
      {trouble ? <TroubleMessage trouble={trouble} onRetry={() => void more()} /> : null}
      {entries === null && !trouble ? <Spinner label={t('surface.loading')} /> : null}
      {entries?.length === 0 ? <Text color="color.text.subtle">{t('journalTab.empty')}</Text> : null}
      {toggle}
      {togetherOf(shown).map(({ key, at, by, lines }) => (
        <Stack key={key} space="space.025">
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Author by={by} />
            <Text size="small" color="color.text.subtle">
              {t('time.at', {
                relative: times.relative(at, view.now),
                absolute: times.absolute(at, view.now),
              })}
            </Text>
          </Inline>
          {lines.map((line, index) => (
            <JournalLineWords key={`${line.code}:${index}`} line={line} record={names} now={view.now} />
          ))}
        </Stack>
      ))}
      {hasMore ? <Button onClick={() => void more()}>{t('journalTab.more')}</Button> : null}
    </Stack>
  );
}

/** What one author did within one minute, as one: a step and what followed from it. */
function togetherOf(entries: NonNullable<Journal['entries']>): NonNullable<Journal['entries']> {
  const out: NonNullable<Journal['entries']>[number][] = [];
  for (const entry of entries) {
    const last = out.at(-1);
    const isSame = last?.by === entry.by && Math.floor(last.at / MINUTE) === Math.floor(entry.at / MINUTE);
    // Newest comes first, yet within a group the step stands before what followed from it.
    if (last && isSame) out[out.length - 1] = { ...last, lines: [...entry.lines, ...last.lines] };
    else out.push(entry);
  }
  return out;
}

function Author({ by }: { readonly by: string }): ReactNode {
  const { t } = useReader();
  if (by === 'engine') return <Text weight="medium">{t('journalTab.engine')}</Text>;
  if (by.startsWith('criterion:')) return <Text weight="medium">{t('journalTab.rule')}</Text>;
  return <User accountId={by} />;
}
