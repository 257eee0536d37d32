import type { TraceLine } from '../../sandbox/boundary';
import type { Severity } from '../../src/domain/escalation/severity';

const MARKER = 'escalation-center-effect';

/** What a drain did to the world: who was told of what, and when; who got a message, and when; what Jira refused. */
export interface DrainLog {
  /** Instants at which a level was told by a comment, by issue id. */
  readonly told: Map<string, number[]>;
  /** Instants of messages, by account id: mentions and mails. */
  readonly messages: Map<string, number[]>;
  readonly mirrors: Map<string, number>;
  refused: number;
  requests: number;
}

export const emptyLog = (): DrainLog => ({
  told: new Map(),
  messages: new Map(),
  mirrors: new Map(),
  refused: 0,
  requests: 0,
});

/** Takes down one request of the app. */
export function watchDrain(log: DrainLog, line: TraceLine): void {
  if (line.actor !== 'app') return;
  log.requests += 1;
  if (line.status === 429) log.refused += 1;
  if (line.status >= 300) return;
  const issueId = /\/issue\/(\d+)\/(comment|notify|properties)/.exec(line.path);
  const [, id = '', what = ''] = issueId ?? [];
  if (line.method === 'POST' && what === 'comment') {
    if (markerOf(line.requestBody).includes(':ladder:')) push(log.told, id, line.at);
    for (const person of mentionsIn(line.requestBody)) push(log.messages, person, line.at);
  } else if (line.method === 'POST' && what === 'notify') {
    for (const person of mailedIn(line.requestBody)) push(log.messages, person, line.at);
  } else if (line.method === 'PUT' && what === 'properties') log.mirrors.set(id, line.at);
}

function push(into: Map<string, number[]>, key: string, at: number): void {
  const known = into.get(key);
  if (known) known.push(at);
  else into.set(key, [at]);
}

function markerOf(body: unknown): string {
  const { properties = [] } = body as {
    readonly properties?: readonly { readonly key: string; readonly value: { readonly id?: string } }[];
  };
  return properties.find(({ key }) => key === MARKER)?.value.id ?? '';
}

function mentionsIn(body: unknown): readonly string[] {
  const found = JSON.stringify(body).matchAll(/"type":"mention","attrs":\{"id":"([^"]+)"/g);
  return [...new Set([...found].flatMap(([, id]) => id ?? []))];
}

function mailedIn(body: unknown): readonly string[] {
  const { to } = body as { readonly to?: { readonly users?: readonly { readonly accountId: string }[] } };
  return (to?.users ?? []).map(({ accountId }) => accountId);
}

/** How many were told after somebody less severe had been told in an earlier minute. */
export function outOfOrder(
  told: readonly { readonly severity: Severity; readonly at: number }[],
  rankOf: (severity: Severity) => number,
): number {
  const MINUTE = 60_000;
  return told.filter((one) =>
    told.some(
      (other) =>
        rankOf(other.severity) > rankOf(one.severity) &&
        Math.floor(other.at / MINUTE) < Math.floor(one.at / MINUTE),
    ),
  ).length;
}
