import { useCallback, useEffect, useRef, useState } from 'react';
import type { CenterCalls } from '../../../src/contract/calls';
import type { NowView } from '../../../src/contract/now-view';
import { makeCall, type Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';
import { useRefresh } from '../use-refresh';

/** Sent again when an answer gets lost: those which do nothing the second time. */
export const call = makeCall<CenterCalls>([
  'center.now',
  'updates.view',
  'proposal.accept',
  'level.acknowledge',
]);

export interface NowState {
  /** Null until the first answer. After a failure the last good answer stays, with the trouble beside it. */
  readonly view: NowView | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly reload: () => Promise<void>;
}

const NEVER = (): void => undefined;

/**
 * What needs someone: read anew each minute, when the reader comes back to the page, and after each act. Where several projects stand on
 * one page none is read by time: each would cost a share of Jira's points.
 */
export function useNowView(isOneOfMany: boolean): NowState {
  const { projectId } = useSite();
  const [view, setView] = useState<NowView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const asked = useRef(0);
  const reload = useCallback(async () => {
    asked.current += 1;
    const mine = asked.current;
    setLoading(true);
    const answer = await call('center.now', { projectId });
    if (mine !== asked.current) return;
    setLoading(false);
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setView(answer.value);
  }, [projectId]);

  const read = useCallback(() => void reload(), [reload]);
  useEffect(read, [read]);
  useRefresh(isOneOfMany ? NEVER : read);
  return { view, trouble, isLoading, reload };
}
