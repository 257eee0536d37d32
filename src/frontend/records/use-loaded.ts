import { useCallback, useEffect, useState } from 'react';
import type { Answer, Trouble } from '../calls';

/** What a tab reads for itself, besides the view: null until it arrived. */
export interface Loaded<T> {
  readonly value: T | null;
  readonly trouble: Trouble | null;
  readonly reload: () => void;
}

/** Reads when it is shown, and anew whenever `version` changes, or `ask`, which its caller keeps the same; what was read stays while that is under way or fails. */
export function useLoaded<T>(ask: () => Promise<Answer<T>>, version: string | number): Loaded<T> {
  const [value, setValue] = useState<T | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let stale = false;
    void ask().then((answer) => {
      if (stale) return;
      setTrouble(answer.ok ? null : answer.trouble);
      if (answer.ok) setValue(answer.value);
    });
    return () => {
      stale = true;
    };
  }, [ask, version, round]);
  return { value, trouble, reload: useCallback(() => setRound((before) => before + 1), []) };
}
