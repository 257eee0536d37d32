import { useCallback, useEffect, useState } from 'react';
import { call, type Trouble, type Value } from '../calls';

export type ReviewView = Value<'review.view'>;

export interface Review {
  readonly shown: ReviewView | null;
  readonly trouble: Trouble | null;
  readonly reload: () => Promise<void>;
}

/** How the escalation goes and went. It is read anew whenever the record's revision changes. */
export function useReview(escalationId: string, revision: number): Review {
  const [shown, setShown] = useState<ReviewView | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const reload = useCallback(async () => {
    const answer = await call('review.view', { escalationId });
    setTrouble(answer.ok ? null : answer.trouble);
    if (answer.ok) setShown(answer.value);
  }, [escalationId]);
  useEffect(() => void reload(), [reload, revision]);
  return { shown, trouble, reload };
}
