import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../shared/make-call';

export interface Loaded<T> {
  /** Null while it is waited for the first time. */
  readonly answer: Answer<T> | null;
  /** What was read last; it stays when reading it anew fails. */
  readonly last: T | null;
  readonly isLoading: boolean;
  readonly again: () => void;
  /** What a change answered with, in place of what was read. */
  readonly show: (value: T) => void;
}

/** Reads once when it is first shown, and again on request; `load` must stay the same function between renders. */
export function useLoaded<T>(load: () => Promise<Answer<T>>): Loaded<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [last, setLast] = useState<T | null>(null);
  const [isLoading, setLoading] = useState(true);
  const read = useCallback(async () => {
    setLoading(true);
    const found = await load();
    setAnswer(found);
    if (found.ok) setLast(found.value);
    setLoading(false);
  }, [load]);
  useEffect(() => void read(), [read]);
  const show = (value: T) => {
    setAnswer({ ok: true, value });
    setLast(value);
  };
  return { answer, last, isLoading, again: () => void read(), show };
}
