import { readFileSync } from 'node:fs';
import { routeOf } from '../../../sandbox/platform/runtime/route-of';
import { JIRA_OPERATIONS, scopesOf } from './jira-operations';

interface Sent {
  readonly side: 'backend' | 'surface';
  readonly actor: string;
  readonly method: string;
  readonly path: string;
}

/** The names of operations by what recorded requests show: keys of properties are folded as the list folds them. */
const requestOf = ({ method, path }: Sent): string =>
  `${method} ${routeOf(path).replace(/\/properties\/[^/]+$/u, '/properties/{id}')}`;

/** Joins what was recorded with the list of operations: what is not listed, what was never sent, and who sent what by which scope. */
function judge([file = '']: readonly string[]): void {
  const sent = readFileSync(file, 'utf8').trim().split('\n');
  const senders = new Map<string, Set<string>>();
  for (const line of sent.map((text) => JSON.parse(text) as Sent)) {
    const request = requestOf(line);
    senders.set(request, (senders.get(request) ?? new Set()).add(senderOf(line)));
  }
  for (const operation of JIRA_OPERATIONS) {
    const by = [...(senders.get(operation.request) ?? ['nobody'])].sort().join(', ');
    console.log(
      [operation.request.padEnd(58), (scopesOf(operation).join(' ') || 'none').padEnd(30), by].join(' '),
    );
  }
  const listed = new Set(JIRA_OPERATIONS.map(({ request }) => request));
  const unlisted = [...senders.keys()].filter((request) => !listed.has(request));
  const unsent = [...listed].filter((request) => !senders.has(request));
  if (unlisted.length > 0) console.log(`not listed: ${unlisted.join(', ')}`);
  // No mistake, for the code names them: but nothing was shown of their shape.
  if (unsent.length > 0) console.log(`listed and not sent in this run: ${unsent.join(', ')}`);
  console.log(
    `${listed.size - unsent.length} of ${listed.size} operations sent, ${unlisted.length} not listed`,
  );
  if (unlisted.length > 0) process.exitCode = 1;
}

const senderOf = ({ side, actor }: Sent): string => {
  if (side === 'surface') return 'surface as the person';
  return actor === 'app' ? 'app' : 'app as the person';
};

judge(process.argv.slice(2));
