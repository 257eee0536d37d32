import { useCallback, useEffect, useRef, useState } from 'react';
import type { PolicyChangeView, PolicyHistoryPage } from '../../../src/contract/policy-history-view';
import type { Trouble } from '../../shared/make-call';
import { policyCall } from '../policy-call';

export interface PolicyHistory {
  /** Null until the first page is there. */
  readonly changes: readonly PolicyChangeView[] | null;
  readonly trouble: Trouble | null;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** The history of a scope, read again whenever its generation rises. */
export function useHistory(projectId: string, generation: number): PolicyHistory {
  const [pages, setPages] = useState<readonly PolicyHistoryPage[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [isLoading, setLoading] = useState(true);
  const latest = useRef(0);
  const read = useCallback(
    async (before: readonly PolicyHistoryPage[]) => {
      latest.current += 1;
      const mine = latest.current;
      setLoading(true);
      const cursor = before.at(-1)?.cursor ?? null;
      const answer = await policyCall('policy.history', { projectId, cursor });
      if (mine !== latest.current) return;
      setLoading(false);
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setPages([...before, answer.value]);
    },
    [projectId],
  );
  useEffect(() => void read([]), [read, generation]);
  return {
    changes: pages.length === 0 ? null : pages.flatMap(({ changes }) => changes),
    trouble,
    hasMore: (pages.at(-1)?.cursor ?? null) !== null,
    isLoading,
    loadMore: () => void read(pages),
    reload: () => void read([]),
  };
}
