import { useCallback, useEffect, useRef, useState } from 'react';
import { call, type Trouble, type Value } from '../calls';
import { useReader } from '../reader';

export interface People {
  readonly people: Value<'people.view'> | null;
  readonly trouble: Trouble | null;
  readonly reload: () => Promise<void>;
}

/** Whom one could call about the work item. `revision`: asked anew when the record has changed; null: not before somebody asks. */
export function usePeople(revision: number | null): People {
  const { issueId } = useReader();
  const [people, setPeople] = useState<People['people']>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const asked = useRef(0);
  const reload = useCallback(async () => {
    const mine = ++asked.current;
    const answer = await call('people.view', { issueId });
    if (mine !== asked.current) return;
    if (answer.ok) setPeople(answer.value);
    setTrouble(answer.ok ? null : answer.trouble);
  }, [issueId]);
  useEffect(() => {
    if (revision !== null) void reload();
  }, [reload, revision]);
  return { people, trouble, reload };
}
