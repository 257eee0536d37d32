import { ReadingStopped } from '../../sandbox/log/reading-stopped';

export interface Watching {
  readonly signal: AbortSignal;
  /** A share from 0 to 1. */
  readonly onProgress: (share: number) => void;
}

const QUIET_MS = 2_000;
const EVERY_MS = 1_000;

/** Runs something long for a person at a terminal: how far it is on stderr, and Ctrl-C stops it with a sentence. */
export async function tellWhileRunning<T>(run: (watching: Watching) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  let reached = 0;
  const onInterrupt = (): void =>
    stop.abort(new ReadingStopped(`Stopped with ${percent(reached)} of the incidents decided`));
  process.once('SIGINT', onInterrupt);
  let told = performance.now() + QUIET_MS - EVERY_MS;
  try {
    return await run({
      signal: stop.signal,
      onProgress(share) {
        reached = share;
        if (performance.now() - told < EVERY_MS) return;
        told = performance.now();
        process.stderr.write(`${percent(share)} of the incidents decided (Ctrl-C stops)\n`);
      },
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

const percent = (share: number): string => `${Math.floor(share * 100)} %`;
