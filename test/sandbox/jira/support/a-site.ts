import type { Caller, Faults, LogLine, ProductEvent } from '../../../../sandbox/boundary';
import { createClock } from '../../../../sandbox/clock';
import type { SandboxClock } from '../../../../sandbox/clock';
import { createJira } from '../../../../sandbox/jira/create-jira';
import type { JiraOptions } from '../../../../sandbox/jira/create-jira';
import type { SandboxJira } from '../../../../sandbox/jira/sandbox-jira';

/** A Thursday noon in Berlin: within office hours. */
export const THURSDAY_NOON = Date.UTC(2026, 10, 19, 11, 0);

const NO_FAULTS: Faults = {
  jiraQuotaUntil: 0,
  jiraDownUntil: 0,
  jiraWaitMs: 0,
  storageDownUntil: 0,
  lostJiraAnswers: 0,
  lostStorageAnswers: 0,
  droppedEvents: 0,
  doubledEvents: 0,
  doubledMessages: 0,
  staleQueriesMs: 0,
  ticksStoppedUntil: 0,
  eventDelayMs: 0,
  messageDelayMs: 0,
  tickDelayMs: 0,
  searchLagMs: 0,
  slowWorkers: 0,
  killedWorkers: 0,
};

export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface TestSite {
  readonly jira: SandboxJira;
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly events: ProductEvent[];
  readonly logs: Omit<LogLine, 'at'>[];
  ask(
    caller: Caller | { readonly accountId: string },
    method: string,
    path: string,
    body?: unknown,
  ): Promise<Reply>;
}

export const APP: Caller = { kind: 'app' };
export const ANONYMOUS: Caller = { kind: 'anonymous' };

/** A demo site with everything at hand that a test looks at. */
export function aSite(options: JiraOptions = {}, startAt = THURSDAY_NOON): TestSite {
  const clock = createClock(startAt);
  const faults: { -readonly [name in keyof Faults]: Faults[name] } = { ...NO_FAULTS };
  const events: ProductEvent[] = [];
  const logs: Omit<LogLine, 'at'>[] = [];
  const jira = createJira({ clock, faults, random: () => 0.5, log: (line) => void logs.push(line) }, options);
  jira.onEvent((event) => void events.push(event));
  return {
    jira,
    clock,
    faults,
    events,
    logs,
    async ask(caller, method, path, body) {
      const who: Caller = 'kind' in caller ? caller : { kind: 'user', accountId: caller.accountId };
      const response = await jira.fetch(who, method, path, body);
      const text = await response.text();
      return {
        status: response.status,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
        headers: response.headers,
      };
    },
  };
}
