import { Button, Inline, Lozenge, Stack, Text, User } from '@forge/react';
import { useState, type ReactNode } from 'react';
import type { Value } from '../calls';
import { useReader } from '../reader';
import type { TabProps } from '../workspace/tab-props';
import { TogetherResults } from './together-results';

type Job = Value<'links.page'>['jobs'][number];

interface TogetherListProps extends TabProps {
  readonly jobs: readonly Job[];
  /** Nothing waits any more: the work items themselves may have changed. */
  readonly onFinished: () => void;
}

/** What was asked of all linked work items, newest first; of one of them at a time, how each item fared. */
export function TogetherList({ jobs, onFinished, ...props }: TogetherListProps): ReactNode {
  const { t, times } = useReader();
  // A new wish opens by itself, whatever was looked at before.
  const newest = jobs[0]?.jobId;
  const [chosen, setChosen] = useState({ under: newest, jobId: newest });
  const open = chosen.under === newest ? chosen.jobId : newest;
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
              <Button
                appearance="subtle"
                spacing="compact"
                onClick={() => setChosen({ under: newest, jobId: job.jobId })}
              >
                {t('together.show')}
              </Button>
            )}
          </Inline>
          <Text>{job.text}</Text>
          {open === job.jobId ? <TogetherResults job={job} onFinished={onFinished} {...props} /> : null}
        </Stack>
      ))}
    </Stack>
  );
}

const kindOf = ({ act, isPublic }: Job): 'resolved' | 'public' | 'internal' =>
  act === 'resolve' ? 'resolved' : isPublic ? 'public' : 'internal';
