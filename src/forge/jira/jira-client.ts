import { asApp, asUser, NeedsAuthenticationError, type Route } from '@forge/api';
import type * as v from 'valibot';
import { JiraUnavailable, type Outcome } from '../../app/ports/desk';
import type { Clock } from '../../app/ports/ports';
import { decodeAnswer, JiraRefused, reasonIn, type JiraAnswer } from '../../jira/jira-answer';
import type { Quota } from './quota';
import { retryAtOf, saysQuota } from '../../jira/retry-after';

/** One request: what it is for (for the log), where it goes, and what it sends. */
export interface JiraRequest {
  readonly what: string;
  readonly route: Route;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
}

/** A write's outcome; `body` is what Jira answered when it was done. */
export type Written = Exclude<Outcome, { kind: 'done' }> | { readonly kind: 'done'; readonly body: unknown };

/** Jira as one caller: the app, or the person who is there. */
export interface JiraClient {
  /**
   * Reads, or undefined when there is no such thing in the caller's sight (401, 403, 404).
   * `objects` counts what was returned: Jira charges a read 1 point and 1 for each.
   * @throws JiraUnavailable, JiraRefused, OddAnswer
   */
  read<T>(
    request: JiraRequest,
    schema: v.GenericSchema<unknown, T>,
    objects?: (value: T) => number,
  ): Promise<T | undefined>;
  /** Whether Jira shows a thing to the caller; `unasked` where it does not let the app ask as them. @throws JiraUnavailable, JiraRefused */
  shows(request: JiraRequest): Promise<'shown' | 'denied' | 'unasked'>;
  write(request: JiraRequest): Promise<Written>;
}

/** How long to leave Jira alone when it does not say. */
const OUTAGE_PAUSE_MS = 60_000;

interface Parts {
  readonly clock: Clock;
  readonly quota: Quota;
}

export const appClient = (parts: Parts): JiraClient =>
  clientFor((route, init) => asApp().requestJira(route, init), parts);

/** Acts with the rights of the person whose call this is; there must be one. */
export const callerClient = (parts: Parts): JiraClient =>
  clientFor((route, init) => asUser().requestJira(route, init), parts);

type Send = ReturnType<typeof asApp>['requestJira'];

function clientFor(send: Send, { clock, quota }: Parts): JiraClient {
  const ask = async ({ what, route, method = 'GET', body }: JiraRequest): Promise<JiraAnswer> => {
    const stopped = await quota.stoppedUntil();
    if (clock.now() < stopped)
      throw new JiraUnavailable(`Not asked to ${what}: the quota is used up`, 'rate-limited', stopped);
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const init = body === undefined ? { method, headers } : { method, headers, body: JSON.stringify(body) };
    const answer = await send(route, init).catch((error: unknown) => {
      // The platform lets no app ask as an unlicensed account that is no portal-only customer.
      if (error instanceof NeedsAuthenticationError) return null;
      throw new LostAnswer(what, error, clock.now() + OUTAGE_PAUSE_MS);
    });
    if (answer === null) return { status: 401, body: null };
    quota.spend(1);
    if (answer.status === 429) {
      const retryAt = retryAtOf(answer.headers, clock.now(), OUTAGE_PAUSE_MS);
      if (saysQuota(answer.headers)) await quota.stop(retryAt);
      throw new JiraUnavailable(`Jira's limit is reached (${what})`, 'rate-limited', retryAt);
    }
    if (answer.status === 503) {
      const retryAt = retryAtOf(answer.headers, clock.now(), OUTAGE_PAUSE_MS);
      throw new JiraUnavailable(`Jira is not there (${what}): 503`, 'unavailable', retryAt);
    }
    if (answer.status >= 500) {
      throw new LostAnswer(what, new Error(`status ${answer.status}`), clock.now() + OUTAGE_PAUSE_MS);
    }
    return { status: answer.status, body: await bodyOf(answer) };
  };

  return {
    async read(request, schema, objects = () => 1) {
      const { status, body } = await ask(request);
      if (status === 401 || status === 403 || status === 404) return undefined;
      if (status >= 400) throw new JiraRefused(request.what, status, body);
      const value = decodeAnswer(request.what, schema, body);
      quota.spend(objects(value));
      return value;
    },
    async shows(request) {
      const { status, body } = await ask(request);
      if (status < 300) return 'shown';
      if (status === 401) return 'unasked';
      if (status === 403 || status === 404) return 'denied';
      throw new JiraRefused(request.what, status, body);
    },
    async write(request) {
      try {
        const { status, body } = await ask(request);
        if (status < 300) return { kind: 'done', body };
        return { kind: 'refused', why: `${request.what}: ${status} ${reasonIn(body)}` };
      } catch (error) {
        if (error instanceof LostAnswer) return { kind: 'unknown', why: error.message };
        if (error instanceof JiraUnavailable)
          return { kind: 'later', why: error.message, retryAt: error.retryAt };
        throw error;
      }
    },
  };
}

/** The request may have been carried out: no answer came, or one that does not say. */
class LostAnswer extends JiraUnavailable {
  constructor(what: string, cause: unknown, retryAt: number) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`Jira did not answer (${what}): ${reason}`, 'unavailable', retryAt);
    this.cause = cause;
  }
}

/** An empty body is null; one that is no JSON is kept as text, so that a decoder names it. */
async function bodyOf(answer: { text(): Promise<string> }): Promise<unknown> {
  const text = await answer.text();
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
