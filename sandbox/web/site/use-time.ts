import { useEffect, useState } from 'react';
import type { TimeState } from './contract';

export interface HeardTime extends TimeState {
  /** `performance.now()` of when it was heard. */
  readonly heardAt: number;
}

/** The site's time as the server last told it, pushed whenever it changes course. A page built anew reloads. */
export function useTime(): HeardTime | undefined {
  const [state, setState] = useState<HeardTime>();
  useEffect(() => {
    const source = new EventSource('/_sandbox/changes');
    source.addEventListener('time', (event) =>
      setState({ ...(JSON.parse(event.data as string) as TimeState), heardAt: performance.now() }),
    );
    source.addEventListener('rebuilt', () => location.reload());
    return () => source.close();
  }, []);
  return state;
}

/** What the clock shows by now: it runs on between two messages. */
export function runningTime({ now, speed, isPaused, heardAt }: HeardTime): number {
  return isPaused ? now : now + (performance.now() - heardAt) * speed;
}
