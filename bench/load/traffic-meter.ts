import { objectsIn } from '../../sandbox/jira/limits/ledger';
import { currentInvocation } from '../../sandbox/platform/runtime/invocation';
import type { TraceLine } from '../../sandbox/boundary';

/** What set a request off: the schedule, a product event, and by what the queue's message asked for. */
export type Cause = 'sweep' | 'event' | 'step' | 'reconcile' | 'import' | 'person';

export interface Spent {
  requests: number;
  points: number;
  refused429: number;
}

/** Reads that are asked by POST. */
const READ_BY_POST =
  /\/(?:search\/jql|bulkfetch|permissions\/check|jql\/(?:match|parse)|approximate-count|expression\/evaluate)/;

/** Prices every request of the app as the sandbox's ledger does, and says what set it off. */
export class TrafficMeter {
  readonly #spent = new Map<Cause, Spent>();
  readonly #causes = new Map<string, Cause>();
  /** Called for every request, inside the call of the app that makes it. */
  listener: ((cause: Cause, line: TraceLine) => void) | undefined;

  readonly take = (line: TraceLine): void => {
    const isRead = line.method === 'GET' || READ_BY_POST.test(line.path);
    const found = isRead && line.status < 300 ? objectsIn(pathOf(line.path), line.responseBody) : 0;
    const cause = this.#causeOf(line);
    this.listener?.(cause, line);
    const spent = this.#of(cause);
    spent.requests += 1;
    if (line.status === 429) spent.refused429 += 1;
    else spent.points += 1 + found;
  };

  /** Counts from here on. */
  reset(): void {
    this.#spent.clear();
  }

  of(cause: Cause): Readonly<Spent> {
    return this.#of(cause);
  }

  #of(cause: Cause): Spent {
    const known = this.#spent.get(cause) ?? { requests: 0, points: 0, refused429: 0 };
    this.#spent.set(cause, known);
    return known;
  }

  /** A queue message's work is known by the query it starts with; what has none looks at one thing that waits for time. */
  #causeOf(line: TraceLine): Cause {
    const parts = currentInvocation()?.parts;
    if (!parts) return 'person';
    const { key } = parts.spec;
    if (key === 'sweep') return 'sweep';
    if (key === 'issue-changed') return 'event';
    if (key !== 'engine') return 'person';
    const jql = jqlOf(line.requestBody);
    if (jql.includes('updated >=')) this.#causes.set(parts.id, 'reconcile');
    if (jql.includes('statusCategory != Done')) this.#causes.set(parts.id, 'import');
    return this.#causes.get(parts.id) ?? 'step';
  }
}

const pathOf = (path: string): string => path.split('?')[0] ?? path;

function jqlOf(body: unknown): string {
  const { jql } = (body ?? {}) as { readonly jql?: unknown };
  return typeof jql === 'string' ? jql : '';
}
