import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { TraceLine } from '../../boundary';
import { routeOf } from './route-of';
import { traitsOf } from './traffic-traits';

/** Which app sent a request, and which part of it: a function, or a surface in the browser. */
interface TrafficSender {
  readonly app: string;
  readonly side: 'backend' | 'surface';
}

/** The folder that `JIRA_TRAFFIC` names, asked for once: recording is for runs of the tests that are checked afterwards. */
const FOLDER = process.env['JIRA_TRAFFIC'];
/** What was recorded by this process, so that a request which shows nothing new is not kept. Of no site, and off unless asked for. */
const seen = new Set<string>();

/** Keeps a request to Jira in the folder if it shows anything that none before it did. */
export function recordTraffic(sender: TrafficSender, line: TraceLine): void {
  if (FOLDER === undefined || FOLDER === '') return;
  const operation = `${sender.app} ${sender.side} ${line.actor} ${line.method} ${routeOf(line.path)} ${line.status}`;
  let isNew = false;
  for (const trait of traitsOf(line)) {
    const known = `${operation} ${trait}`;
    if (seen.has(known)) continue;
    seen.add(known);
    isNew = true;
  }
  if (!isNew) return;
  mkdirSync(FOLDER, { recursive: true });
  appendFileSync(path.join(FOLDER, `${process.pid}.jsonl`), `${JSON.stringify({ ...sender, ...line })}\n`);
}
