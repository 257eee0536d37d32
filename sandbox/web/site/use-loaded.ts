import { useCallback, useEffect, useRef, useState } from 'react';
import { useSite } from './site-context';

export interface Loaded<T> {
  /** The last answer; kept while the next one is on its way. */
  readonly value: T | undefined;
  readonly error: string | undefined;
  readonly reload: () => void;
}

/** Loads by GET as the person of the tab, again whenever something happened on the site. `undefined` loads nothing. */
export function useLoaded<T>(path: string | undefined): Loaded<T> {
  const { call, time, me } = useSite();
  const [answer, setAnswer] = useState<{
    readonly for: string;
    readonly value?: T;
    readonly error?: string;
  }>();
  const [round, setRound] = useState(0);
  const latest = useRef(0);
  const about = `${me.accountId} ${path ?? ''}`;
  useEffect(() => {
    if (path === undefined) return;
    latest.current += 1;
    const mine = latest.current;
    // An answer that was overtaken by a later question is thrown away.
    const settle = (next: { value?: T; error?: string }): void => {
      if (mine === latest.current) setAnswer({ for: about, ...next });
    };
    call<T>('GET', path).then(
      (value) => settle({ value }),
      (error: unknown) => settle({ error: error instanceof Error ? error.message : String(error) }),
    );
  }, [path, about, call, time.revision, round]);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  const mine = answer?.for === about ? answer : undefined;
  return { value: mine?.value, error: mine?.error, reload };
}
