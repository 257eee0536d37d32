import type { IncidentRow } from './incident-row';
import { readIncidentLog } from './read-incident-log';

/** Files that take less are not worth a word. */
const QUIET_MS = 1_000;
const EVERY_MS = 500;

/** Reads a history for a person at a terminal: how far it is on stderr, and Ctrl-C stops it with a sentence. */
export async function readLogAloud(file: string): Promise<readonly IncidentRow[]> {
  const stop = new AbortController();
  const onInterrupt = (): void => stop.abort();
  process.once('SIGINT', onInterrupt);
  const begun = performance.now();
  let told = begun + QUIET_MS - EVERY_MS;
  try {
    return await readIncidentLog(file, {
      signal: stop.signal,
      onProgress(share, records) {
        if (performance.now() - told < EVERY_MS) return;
        told = performance.now();
        process.stderr.write(
          `reading ${file}: ${Math.floor(share * 100)} %, ${records.toLocaleString('en')} rows (Ctrl-C stops)\n`,
        );
      },
    });
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}
