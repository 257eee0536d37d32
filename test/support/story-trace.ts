import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { TraceLine } from '../../sandbox/boundary';

const FOLDER = path.join('node_modules', '.cache', 'trace');

/** Keeps the Jira traffic of tests, so that it can be checked against Atlassian's published API; one file a process. */
export function traceOf(name: string): (line: TraceLine) => void {
  mkdirSync(FOLDER, { recursive: true });
  const file = path.join(FOLDER, `${name}-${process.pid}.jsonl`);
  return (line) => appendFileSync(file, `${JSON.stringify(line)}\n`);
}
