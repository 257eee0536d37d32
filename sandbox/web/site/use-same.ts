import { useMemo } from 'react';

/** The same object for as long as it says the same: answers are parsed anew each time, and effects hang on identity. Plain data only. */
export function useSame<T>(value: T): T {
  const text = JSON.stringify(value) as string | undefined;
  return useMemo(() => (text === undefined ? (undefined as T) : (JSON.parse(text) as T)), [text]);
}
