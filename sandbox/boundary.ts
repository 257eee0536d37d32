import type { SandboxClock } from './clock';

/** Who makes a request to the sandbox's Jira. `app` is the app's own system user. */
export type Caller =
  | { readonly kind: 'app' }
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'anonymous' };

/** A product event as Jira hands it to the platform, before filters. `causedBy` is an account id, or `app`. */
export interface ProductEvent {
  readonly eventType: string;
  readonly causedBy: string;
  readonly at: number;
  /** The payload in the documented shape (`issue`, `changelog`, `comment`, `associatedUsers`, `atlassianId`, …). */
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The Jira of one sandbox site. Everything goes through `fetch`, under the caller's permissions; nothing else is shared with the app. */
export interface JiraServer {
  fetch(
    caller: Caller,
    method: string,
    pathAndQuery: string,
    body: unknown,
    headers?: Headers,
  ): Promise<Response>;
  /** Called for every product event, in order, at the instant it happens. */
  onEvent(listener: (event: ProductEvent) => void): void;
  /** Properties of a project, issue or user as trigger filters and display conditions see them. */
  property(entity: 'project' | 'issue' | 'user', id: string, key: string): unknown;
}

/** One line of the trace, as shared tools for checking Jira traffic read it. */
export interface TraceLine {
  readonly at: number;
  readonly actor: 'app' | 'user' | 'none';
  readonly accountId?: string;
  readonly method: string;
  readonly path: string;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseBody: unknown;
}

/** Faults that a person or a test asks for. Rates are 0…1 and drawn from the site's seed. */
export interface Faults {
  /** Every Jira answer is a quota 429 until this instant. */
  jiraQuotaUntil: number;
  /** Jira answers 503 until this instant. */
  jiraDownUntil: number;
  /** Extra milliseconds that each answer of Jira takes. */
  jiraWaitMs: number;
  /** Storage answers 500 until this instant. */
  storageDownUntil: number;
  /** Rate of Jira writes that happen although the answer is lost. */
  lostJiraAnswers: number;
  /** Rate of storage writes that happen although the answer is lost. */
  lostStorageAnswers: number;
  /** Rate of product events that never arrive, and that arrive twice. */
  droppedEvents: number;
  doubledEvents: number;
  /** Rate of queue messages delivered twice. */
  doubledMessages: number;
  /** Index queries answer as of this many milliseconds ago. */
  staleQueriesMs: number;
  /** The five-minute schedule does not run until this instant. */
  ticksStoppedUntil: number;
  /** Extra milliseconds that each event, or each queue message, takes. */
  eventDelayMs: number;
  messageDelayMs: number;
  /** Extra milliseconds by which each tick of the five-minute schedule is late. */
  tickDelayMs: number;
  /** Issues that changed within this are not found by searches yet. */
  searchLagMs: number;
  /** Rate of calls nobody waits for (ticks, messages, events) whose every request takes twenty times as long. */
  slowWorkers: number;
  /** Rate of such calls that the platform kills at one of their requests. */
  killedWorkers: number;
}

/** One call of a function of the app, for the engine log. */
export interface LogLine {
  readonly at: number;
  readonly level: 'info' | 'warn' | 'error';
  /** `function:sweep`, `queue:engine`, `trigger:issue-events`, `app` (the app's own console), `jira`, `storage`. */
  readonly source: string;
  readonly text: string;
}

/** What the platform half needs of a site; the Jira half needs only the clock and the seed. */
export interface SiteParts {
  readonly clock: SandboxClock;
  readonly faults: Faults;
  readonly random: () => number;
  readonly log: (line: Omit<LogLine, 'at'>) => void;
}

/** Marks a request as the app's backend asking, as itself or as a person: it counts against the app's quota. */
export const APP_BACKEND_HEADER = 'x-sandbox-app-backend';
