import { Button, Inline, Lozenge, ProgressBar, Stack, Text } from '@forge/react';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { call, type Trouble, type Value } from '../calls';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from '../workspace/tab-props';
import { useLoaded } from './use-loaded';

type Result = Value<'together.page'>['items'][number]['result'];

const REFRESH_EVERY_MS = 5_000;
const RESULTS = [
  'waiting',
  'done',
  'no-transition',
  'no-permission',
  'no-customer',
  'gone',
  'hidden',
  'stopped',
  'failed',
] as const satisfies readonly Result[];

interface TogetherResultsProps extends TabProps {
  readonly job: Value<'links.page'>['jobs'][number];
  readonly onFinished: () => void;
}

/** How each linked work item fared, looked at again while some still wait, and a way to stop those. */
export function TogetherResults({ job, view, record, onFinished }: TogetherResultsProps): ReactNode {
  const { t } = useReader();
  const { jobId } = job;
  const [from, setFrom] = useState(0);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ask = useCallback(
    () => call('together.page', { escalationId: record.id, jobId, from }),
    [record.id, jobId, from],
  );
  const { value: page, trouble: unread, reload } = useLoaded(ask, from);
  const waiting = page?.counts.waiting ?? 0;
  const waited = useRef(false);
  useEffect(() => {
    if (waiting > 0) {
      waited.current = true;
      const timer = setInterval(reload, REFRESH_EVERY_MS);
      return () => clearInterval(timer);
    }
    if (waited.current) onFinished();
    waited.current = false;
    return undefined;
  }, [waiting, reload, onFinished]);
  if (page === null) return unread ? <TroubleMessage trouble={unread} onRetry={reload} /> : null;

  const stop = async (): Promise<void> => {
    const answer = await call('together.stop', { escalationId: record.id, jobId });
    setTrouble(answer.ok ? null : answer.trouble);
    reload();
  };
  const progress = t('together.progress', { done: job.count - waiting, count: job.count });
  return (
    <Stack space="space.100">
      {trouble ? <TroubleMessage trouble={trouble} /> : null}
      {waiting > 0 ? (
        <Stack space="space.050">
          <ProgressBar value={(job.count - waiting) / job.count} ariaLabel={progress} />
          <Inline space="space.100" alignBlock="center">
            <Text>{progress}</Text>
            {view.may.includes('tell-linked') ? (
              <Button onClick={() => void stop()}>{t('together.stop')}</Button>
            ) : null}
          </Inline>
        </Stack>
      ) : null}
      <Inline space="space.100" shouldWrap>
        {RESULTS.flatMap((result) => {
          const count = page.counts[result];
          return count ? [<Text key={result}>{`${t(`togetherResult.${result}`)}: ${count}`}</Text>] : [];
        })}
      </Inline>
      {page.items.flatMap(({ issueId, key, result }) =>
        key === null
          ? []
          : [
              <Inline key={issueId} space="space.100" alignBlock="center">
                <Text>{key}</Text>
                <Lozenge
                  appearance={result === 'done' ? 'success' : result === 'waiting' ? 'inprogress' : 'moved'}
                >
                  {t(`togetherResult.${result}`)}
                </Lozenge>
              </Inline>,
            ],
      )}
      {from > 0 || page.next !== null ? (
        <Inline space="space.100">
          {from > 0 ? <Button onClick={() => setFrom(0)}>{t('together.first')}</Button> : null}
          {page.next === null ? null : (
            <Button onClick={() => setFrom(page.next ?? 0)}>{t('together.next')}</Button>
          )}
        </Inline>
      ) : null}
    </Stack>
  );
}
