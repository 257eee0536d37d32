import { useCallback, useEffect, useRef, useState } from 'react';
import type { BriefPage } from '../../../src/contract/brief-view';
import type { CenterCalls } from '../../../src/contract/calls';
import { makeCall, type Trouble } from '../../shared/make-call';
import { useSite } from '../../shared/site';

const call = makeCall<CenterCalls>(['brief.page', 'brief.one']);

export interface BriefState {
  /** Null until the first answer. After a failure the last good answer stays, with the trouble beside it. */
  readonly page: BriefPage | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
  readonly readMore: () => void;
}

/** All open escalations in brief, or one; `since` null: what changed since each one's last brief. */
export function useBrief(escalationId: string | null, since: number | null): BriefState {
  const { projectId } = useSite();
  const [page, setPage] = useState<BriefPage | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const turn = useRef(0);
  const read = useCallback(
    async (before: BriefPage | null) => {
      turn.current += 1;
      const mine = turn.current;
      setLoading(true);
      const answer =
        escalationId === null
          ? await call('brief.page', { projectId, since, skip: before?.next ?? 0 })
          : await call('brief.one', { escalationId, since });
      if (mine !== turn.current) return;
      setLoading(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setPage(before ? joined(before, answer.value) : answer.value);
    },
    [projectId, escalationId, since],
  );
  const reload = useCallback(() => void read(null), [read]);
  useEffect(reload, [reload]);
  return { page, trouble, isLoading, reload, readMore: () => void read(page) };
}

const joined = (before: BriefPage, next: BriefPage): BriefPage => ({
  ...next,
  briefs: [...before.briefs, ...next.briefs],
  hidden: before.hidden || next.hidden,
});
