import type { TraceLine } from '../../sandbox/boundary';

/** When the app first acted on the world, by effect and by issue, and how often. */
export interface Traffic {
  /** Comments written, by our marker. */
  readonly comments: Map<string, number[]>;
  readonly mails: number[];
  /** First write of the search property after an instant is asked for by issue: all instants, in order. */
  readonly properties: Map<string, number[]>;
  requests: number;
  refused429: number;
}

export const noTraffic = (): Traffic => ({
  comments: new Map(),
  mails: [],
  properties: new Map(),
  requests: 0,
  refused429: 0,
});

const MARKER = 'escalation-center-effect';

/** Keeps of each request what the figures need; the bodies are let go. */
export function watchTraffic(traffic: Traffic, line: TraceLine): void {
  traffic.requests += 1;
  if (line.status === 429) traffic.refused429 += 1;
  if (line.status >= 300) return;
  if (line.method === 'POST' && /\/issue\/[^/]+\/comment/.test(line.path)) {
    const marker = markerOf(line.requestBody);
    if (marker !== null) push(traffic.comments, marker, line.at);
  } else if (line.method === 'POST' && /\/issue\/[^/]+\/notify/.test(line.path)) traffic.mails.push(line.at);
  else if (line.method === 'PUT') {
    const issue = /\/issue\/([^/]+)\/properties\//.exec(line.path)?.[1];
    if (issue !== undefined) push(traffic.properties, issue, line.at);
  }
}

function push(into: Map<string, number[]>, key: string, at: number): void {
  const known = into.get(key);
  if (known) known.push(at);
  else into.set(key, [at]);
}

function markerOf(body: unknown): string | null {
  const { properties } = body as {
    readonly properties?: readonly { readonly key: string; readonly value: { readonly id?: string } }[];
  };
  return properties?.find(({ key }) => key === MARKER)?.value.id ?? null;
}
