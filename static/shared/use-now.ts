import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/** The backend's time, moving on with the browser's: "due in 3 h" must not depend on how the reader's clock is set. */
export function useNow(told: number): number {
  const [moved, setMoved] = useState({ told, since: performance.now(), now: told });
  if (moved.told !== told) setMoved({ told, since: performance.now(), now: told });
  useEffect(() => {
    const timer = setInterval(() => {
      setMoved((last) => ({ ...last, now: last.told + performance.now() - last.since }));
    }, TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return moved.told === told ? moved.now : told;
}
