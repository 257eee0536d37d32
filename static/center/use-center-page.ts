import { useCallback, useEffect, useRef, useState } from 'react';
import type { CenterCalls } from '../../src/contract/calls';
import type { CenterPage } from '../../src/contract/center-page';
import { makeCall, type Trouble } from '../shared/make-call';
import { useSite } from '../shared/site';
import type { Filters } from './filters';
import { useRefresh } from './use-refresh';

const call = makeCall<CenterCalls>(['center.page']);

export interface CenterState {
  /** Null until the first answer. After a failure the last good answer stays, with the trouble beside it. */
  readonly page: CenterPage | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly hasMorePages: boolean;
  readonly reload: () => void;
  readonly loadMore: () => void;
}

/** The list as the filters ask for it: read anew when they change, when the reader comes back to the page, and each minute. */
export function useCenterPage(filters: Filters): CenterState {
  const { projectId } = useSite();
  const [page, setPage] = useState<CenterPage | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const asked = useRef(0);
  const isLong = useRef(false);

  const read = useCallback(
    async (before: CenterPage | null) => {
      asked.current += 1;
      const mine = asked.current;
      setLoading(true);
      const answer = await call('center.page', { projectId, ...filters, cursor: before?.cursor ?? null });
      if (mine !== asked.current) return;
      setLoading(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (!answer.ok) return;
      isLong.current = before !== null;
      setPage(before ? joined(before, answer.value) : answer.value);
    },
    [projectId, filters],
  );
  const reload = useCallback(() => void read(null), [read]);

  useEffect(reload, [reload]);
  // A reader who has gone down several pages keeps them: a fresh first page would move what they read.
  useRefresh(
    useCallback(() => {
      if (!isLong.current) reload();
    }, [reload]),
  );

  return {
    page,
    trouble,
    isLoading,
    hasMorePages: page?.cursor != null,
    reload,
    loadMore: () => void read(page),
  };
}

/** What moved from one page to the next between two reads is shown once, as it was read last. */
function joined(before: CenterPage, next: CenterPage): CenterPage {
  const fresh = new Set(next.rows.map(({ id }) => id));
  return {
    ...next,
    rows: [...before.rows.filter(({ id }) => !fresh.has(id)), ...next.rows],
    atRisk: before.atRisk,
    hidden: before.hidden || next.hidden,
  };
}
