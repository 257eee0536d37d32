import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Trouble } from '../shared/make-call';
import { useRefresh } from './use-refresh';

/** A list that is read page by page. */
export interface ListedPage {
  readonly now: number;
  readonly rows: readonly { readonly id: string }[];
  readonly cursor: string | null;
  /** Something is hidden from the reader; how much is not said. */
  readonly hidden: boolean;
}

export interface PagesState<P extends ListedPage> {
  /** Null until the first answer. After a failure the last good answer stays, with the trouble beside it. */
  readonly page: P | null;
  readonly trouble: Trouble | null;
  readonly isLoading: boolean;
  readonly hasMorePages: boolean;
  readonly reload: () => void;
  readonly loadMore: () => void;
}

/**
 * Pages as they are asked for by `readPage`, none while that is null: read anew when it changes, when the reader comes back to the page,
 * and each minute. `joined` puts a next page to those before it.
 */
export function usePages<P extends ListedPage>(
  readPage: ((cursor: string | null) => Promise<Answer<P>>) | null,
  joined: (before: P, next: P) => P,
): PagesState<P> {
  const [page, setPage] = useState<P | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const reads = useRef(0);
  const isLong = useRef(false);

  const read = useCallback(
    async (before: P | null) => {
      reads.current += 1;
      const mine = reads.current;
      if (readPage === null) {
        setLoading(false);
        return;
      }
      setLoading(true);
      const answer = await readPage(before?.cursor ?? null);
      if (mine !== reads.current) return;
      setLoading(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (!answer.ok) return;
      isLong.current = before !== null;
      setPage(before ? joined(before, answer.value) : answer.value);
    },
    [readPage, joined],
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
export function rowsOf<R extends { readonly id: string }>(
  before: readonly R[],
  next: readonly R[],
): readonly R[] {
  const fresh = new Set(next.map(({ id }) => id));
  return [...before.filter(({ id }) => !fresh.has(id)), ...next];
}
