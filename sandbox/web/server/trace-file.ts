import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { TraceLine } from '../../boundary';

export interface TraceKeeper {
  readonly lines: readonly TraceLine[];
  readonly add: (line: TraceLine) => void;
  stop(): Promise<void>;
}

const KEPT_LINES = 5_000;

/** Keeps the last requests of the app to Jira, and writes each to the file as a line of JSON where one was asked for. */
export function keepTrace(file: string | undefined): TraceKeeper {
  const lines: TraceLine[] = [];
  const stream = file === undefined ? undefined : createWriteStream(file);
  return {
    lines,
    add(line) {
      lines.push(line);
      if (lines.length > KEPT_LINES * 2) lines.splice(0, lines.length - KEPT_LINES);
      stream?.write(`${JSON.stringify(line)}\n`);
    },
    async stop() {
      if (stream === undefined) return;
      stream.end();
      await once(stream, 'finish');
    },
  };
}
