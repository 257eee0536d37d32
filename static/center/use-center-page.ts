import { useCallback, useEffect, useRef, useState } from 'react';
import type { CenterCalls, PayloadOf } from '../../src/contract/calls';
import type { CenterPage } from '../../src/contract/center-page';
import { makeCall, type Answer, type Trouble } from '../shared/make-call';
import { useSite } from '../shared/site';
import { useRefresh } from './use-refresh';

const call = makeCall<CenterCalls>(['center.page']);

/** What the list is asked for, apart from whose project it is and how far the reader has gone down. */
export type AskedList = Omit<PayloadOf<CenterCalls, 'center.page'>, 'projectId' | 'cursor'>;

/** One page of the list. */
export const readListPage = (
  projectId: string,
  asked: AskedList,
  cursor: string | null,
): Promise<Answer<CenterPage>> => call('center.page', { projectId, ...asked, cursor });

export interface CenterState {
  /** Null until the first answer. After a failure the last good answer stays, with the trouble beside it. */
  readonly page: CenterPage | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly hasMorePages: boolean;
  readonly reload: () => void;
  readonly loadMore: () => void;
}

/** The list as it is asked for, nothing while that is not known: read anew when it changes, when the reader comes back to the page, and each minute. */
export function useCenterPage(asked: AskedList | null): CenterState {
  const { projectId } = useSite();
  const [page, setPage] = useState<CenterPage | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const reads = useRef(0);
  const isLong = useRef(false);

  const read = useCallback(
    async (before: CenterPage | null) => {
      reads.current += 1;
      const mine = reads.current;
      if (asked === null) {
        setLoading(false);
        return;
      }
      setLoading(true);
      const answer = await readListPage(projectId, asked, before?.cursor ?? null);
      if (mine !== reads.current) return;
      setLoading(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (!answer.ok) return;
      isLong.current = before !== null;
      setPage(before ? joined(before, answer.value) : answer.value);
    },
    [projectId, asked],
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
