import { useCallback, useMemo } from 'react';
import { usePlace } from '../place';
import { fromQuery, toQuery, type ListChoice } from './list-choice';

export interface Choosing {
  readonly choice: ListChoice;
  readonly change: (part: Partial<ListChoice>) => void;
}

/** What is looked at is in the address: a link shows the same list to whoever follows it, as far as they may see it. */
export function useListChoice(): Choosing {
  const { place, go } = usePlace();
  const { view, query } = place;
  const choice = useMemo(() => fromQuery(query), [query]);
  const change = useCallback(
    (part: Partial<ListChoice>) => go({ view, query: toQuery({ ...choice, ...part }) }, 'replace'),
    [view, choice, go],
  );
  return { choice, change };
}
