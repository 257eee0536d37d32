import type { TraceLine } from '../../sandbox/boundary';
import { objectsIn } from '../../sandbox/jira/limits/ledger';
import { currentInvocation, type Invocation } from '../../sandbox/platform/runtime/invocation';
import { CAUSES, causeOf, type Cause } from './cause';

/** What calls of one cause have used. Processor time is this machine's, waits are the sandbox's model. */
export interface Used {
  calls: number;
  points: number;
  refused429: number;
  storageRequests: number;
  cpuMs: number;
  waitMs: number;
}

const nothing = (): Used => ({
  calls: 0,
  points: 0,
  refused429: 0,
  storageRequests: 0,
  cpuMs: 0,
  waitMs: 0,
});

/** Reads that are asked by POST. */
const READ_BY_POST =
  /\/(?:search\/jql|bulkfetch|permissions\/check|jql\/(?:match|parse)|approximate-count|expression\/evaluate)/;

/** Says of everything the app uses what set it off. Requests are priced as the sandbox's own ledger prices them. */
export class LoadMeter {
  #used = new Map<Cause, Used>();
  /** Called for every request, inside the call of the app that makes it. */
  listener: ((cause: Cause, line: TraceLine) => void) | undefined;

  readonly onTrace = (line: TraceLine): void => {
    const isRead = line.method === 'GET' || READ_BY_POST.test(line.path);
    const found =
      isRead && line.status < 300 ? objectsIn(line.path.split('?')[0] ?? '', line.responseBody) : 0;
    const cause = causeOf(currentInvocation());
    this.listener?.(cause, line);
    const used = this.of(cause);
    if (line.status === 429) used.refused429 += 1;
    else used.points += 1 + found;
  };

  readonly onCall = (call: Invocation): void => {
    const used = this.of(causeOf(call));
    used.calls += 1;
    used.storageRequests += call.storageRequests;
    used.cpuMs += call.cpuMs;
    used.waitMs += call.waitMs;
  };

  /** Counts from here on. */
  reset(): void {
    this.#used = new Map(CAUSES.map((cause) => [cause, nothing()]));
  }

  of(cause: Cause): Used {
    const known = this.#used.get(cause) ?? nothing();
    this.#used.set(cause, known);
    return known;
  }

  /** Of several causes together. */
  sum(causes: readonly Cause[], of: (used: Used) => number): number {
    return causes.reduce((sum, cause) => sum + of(this.of(cause)), 0);
  }
}
