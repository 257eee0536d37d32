import { useSyncExternalStore } from 'react';
import type { AdminCalls, ReplyOf } from '../../../src/contract/calls';
import type { ByHand } from '../../../src/contract/lab-calls';
import { makeCall, type Answer } from '../../shared/make-call';
import { jiraDoor } from '../criteria/jira-door';
import { LabSession } from './lab-session';
import type { LabState } from './lab-state';
import type { PastQuestion } from './past-question';

const call = makeCall<AdminCalls>(['lab.by-hand']);

/** The lab of this page: it goes on, and keeps what it read, while the admin looks at another tab. */
export const browserLab = new LabSession({
  door: jiraDoor,
  byHand,
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  ticks: () => performance.now(),
});

export const useLab = (): LabState => useSyncExternalStore(browserLab.subscribe, browserLab.snapshot);

async function byHand({ projectId, from, to }: PastQuestion): Promise<readonly ByHand[] | null> {
  const found: ByHand[] = [];
  let cursor: string | null = null;
  do {
    const answer: Answer<ReplyOf<AdminCalls, 'lab.by-hand'>> = await call('lab.by-hand', {
      projectId,
      from: Math.floor(from),
      to: Math.ceil(to),
      cursor,
    });
    if (!answer.ok) return null;
    found.push(...answer.value.escalations);
    cursor = answer.value.cursor;
  } while (cursor !== null);
  return found;
}
