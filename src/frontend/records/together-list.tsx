import { Button, Inline, Lozenge, ProgressBar, Stack, Text, User } from '@forge/react';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { call, type Trouble, type Value } from '../calls';
import { useReader } from '../reader';
import { TroubleMessage } from '../trouble-message';
import type { TabProps } from '../workspace/tab-props';
import { useLoaded } from './use-loaded';

type Job = Value<'links.page'>['jobs'][number];
type Page = Value<'together.page'>;
type Result = Page['items'][number]['result'];

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

/** What was asked of all linked work items, newest first; of one of them at a time, how each item fared. */
export function TogetherList({ jobs, ...props }: TabProps & { readonly jobs: readonly Job[] }): ReactNode {
  const { t, times } = useReader();
  const [open, setOpen] = useState(jobs[0]?.jobId);
  return (
    <Stack space="space.200">
      {jobs.map((job) => (
        <Stack key={job.jobId} space="space.100">
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Text weight="medium">{t(`together.${kindOf(job)}`, { count: job.count })}</Text>
            <Text color="color.text.subtle">{times.absolute(job.at, props.view.now)}</Text>
            <User accountId={job.by} />
            {job.stopped ? <Lozenge appearance="moved">{t('together.stopped')}</Lozenge> : null}
            {open === job.jobId ? null : (
              <Button appearance="subtle" spacing="compact" onClick={() => setOpen(job.jobId)}>
                {t('together.show')}
              </Button>
            )}
          </Inline>
          <Text>{job.text}</Text>
          {open === job.jobId ? <Results job={job} {...props} /> : null}
        </Stack>
      ))}
    </Stack>
  );
}

const kindOf = ({ act, isPublic }: Job): 'resolved' | 'public' | 'internal' =>
  act === 'resolve' ? 'resolved' : isPublic ? 'public' : 'internal';

function Results({ job, view, record }: TabProps & { readonly job: Job }): ReactNode {
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
  useEffect(() => {
    if (waiting === 0) return;
    const timer = setInterval(reload, REFRESH_EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting, reload]);
  if (page === null) return unread ? <TroubleMessage trouble={unread} onRetry={reload} /> : null;

  const stop = async (): Promise<void> => {
    const answer = await call('together.stop', { escalationId: record.id, jobId });
    setTrouble(answer.ok ? null : answer.trouble);
    reload();
  };
  const named = page.items.filter(({ key }) => key !== null);
  return (
    <Stack space="space.100">
      {trouble ? <TroubleMessage trouble={trouble} /> : null}
      {waiting > 0 ? (
        <Inline space="space.100" alignBlock="center">
          <ProgressBar
            value={(job.count - waiting) / job.count}
            ariaLabel={t('together.progress', { done: job.count - waiting, count: job.count })}
          />
          <Text>{t('together.progress', { done: job.count - waiting, count: job.count })}</Text>
          {view.may.includes('tell-linked') ? (
            <Button onClick={() => void stop()}>{t('together.stop')}</Button>
          ) : null}
        </Inline>
      ) : null}
      <Inline space="space.100" shouldWrap>
        {RESULTS.flatMap((result) => {
          const count = page.counts[result];
          return count ? [<Text key={result}>{`${t(`togetherResult.${result}`)}: ${count}`}</Text>] : [];
        })}
      </Inline>
      {named.map(({ issueId, key, result }) => (
        <Inline key={issueId} space="space.100" alignBlock="center">
          <Text>{key ?? ''}</Text>
          <Lozenge appearance={result === 'done' ? 'success' : result === 'waiting' ? 'inprogress' : 'moved'}>
            {t(`togetherResult.${result}`)}
          </Lozenge>
        </Inline>
      ))}
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
