import { useCallback, useEffect, useState } from 'react';
import { call, type Trouble, type Value } from '../calls';

export type Revision = Value<'plan.revisions'>['revisions'][number];

interface Revisions {
  /** Newest first; null until they came. */
  readonly list: readonly Revision[] | null;
  readonly trouble: Trouble | null;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly again: () => void;
}

/** The kept revisions of a plan, page by page. */
export function useRevisions(escalationId: string): Revisions {
  const [list, setList] = useState<readonly Revision[] | null>(null);
  const [hasMore, setHasMore] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const load = useCallback(
    async (before: number | null) => {
      const answer = await call('plan.revisions', { escalationId, before });
      setTrouble(answer.ok ? null : answer.trouble);
      if (!answer.ok) return;
      const { revisions, more } = answer.value;
      setList((known) => (before === null ? revisions : [...(known ?? []), ...revisions]));
      setHasMore(more);
    },
    [escalationId],
  );
  useEffect(() => void load(null), [load]);
  const more = useCallback(() => void load(list?.at(-1)?.revision ?? null), [load, list]);
  const again = useCallback(() => void load(null), [load]);
  return { list, trouble, hasMore, more, again };
}
