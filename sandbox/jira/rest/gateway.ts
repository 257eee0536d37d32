import { APP_BACKEND_HEADER } from '../../boundary';
import type { Caller, SiteParts } from '../../boundary';
import { BurstLimits } from '../limits/burst-limits';
import { objectsIn, PointsLedger, secondsToNextHour } from '../limits/ledger';
import { viewOf } from '../jira-core';
import type { JiraCore } from '../jira-core';
import type { Person } from '../site/site-data';
import type { Answer } from './call';
import { Refusal } from './refusal';
import type { Match, Router } from './router';

interface Request {
  readonly caller: Caller;
  readonly method: string;
  readonly url: URL;
  readonly body: unknown;
  readonly isCounted: boolean;
  readonly mayLose: boolean;
}

const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Response =>
  status === 204
    ? new Response(null, { status, headers })
    : new Response(body === '' || body === undefined ? '' : JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
      });

const tooMany = (seconds: number, reason: string): Response =>
  json(
    429,
    { errorMessages: ['Rate limit exceeded.'], errors: {} },
    { 'Retry-After': String(seconds), 'RateLimit-Reason': reason },
  );

/** Everything between the wire and a route: who calls, faults, limits, the cost, and a loud answer to what is not emulated. */
export class Gateway {
  readonly ledger = new PointsLedger();
  readonly #bursts = new BurstLimits();

  constructor(
    readonly core: () => JiraCore,
    readonly router: Router,
    readonly parts: SiteParts,
    readonly appAccountId: string,
  ) {}

  async fetch(
    caller: Caller,
    method: string,
    pathAndQuery: string,
    body: unknown,
    headers?: Headers,
  ): Promise<Response> {
    const url = new URL(pathAndQuery, this.core().site.baseUrl);
    const isCounted = caller.kind === 'app' || headers?.has(APP_BACKEND_HEADER) === true;
    // The platform loses answers on its own way to the app; a caller of its own meets the fault here.
    const mayLose = headers?.has(APP_BACKEND_HEADER) !== true;
    const request: Request = { caller, method: method.toUpperCase(), url, body, isCounted, mayLose };
    const found = this.router.find(request.method, url.pathname);
    const refused = this.#fault(request) ?? this.#limit(request, found);
    // Calls made at once are all counted before the first of them is answered.
    await Promise.resolve();
    try {
      return refused ?? this.#answer(request, found);
    } finally {
      if (isCounted) this.#bursts.done(this.parts.clock.now());
    }
  }

  #fault(request: Request): Response | undefined {
    const { faults, clock } = this.parts;
    const now = clock.now();
    if (now < faults.jiraDownUntil) return json(503, { errorMessages: ['Service unavailable'], errors: {} });
    if (!request.isCounted) return undefined;
    if (now < faults.jiraQuotaUntil)
      return tooMany(Math.ceil((faults.jiraQuotaUntil - now) / 1_000), 'jira-quota-global-based');
    return this.ledger.isSpent(now) ? tooMany(secondsToNextHour(now), 'jira-quota-global-based') : undefined;
  }

  #limit(request: Request, found: Match | undefined): Response | undefined {
    if (!request.isCounted || found === undefined) return undefined;
    const idOrKey = found.params['issueIdOrKey'];
    const issueId =
      idOrKey === undefined || found.route.isRead === true
        ? undefined
        : (this.core().site.issues.find(idOrKey)?.id ?? idOrKey);
    const wait = this.#bursts.start(this.parts.clock.now(), request.method, found.route.path, issueId);
    return wait === undefined
      ? undefined
      : tooMany(wait, issueId === undefined ? 'jira-burst-based' : 'jira-per-issue-on-write');
  }

  #answer(request: Request, found: Match | undefined): Response {
    if (found === undefined) return this.#unknown(request);
    const viewer = this.#viewer(request.caller);
    if (viewer === undefined)
      return json(401, {
        message: 'Client must be authenticated to access this resource.',
        'status-code': 401,
      });
    const isRead = request.method === 'GET' || found.route.isRead === true;
    const answer = this.#handle(request, found, viewer);
    if (request.isCounted) {
      const points = isRead
        ? 1 + (answer.status < 300 ? objectsIn(request.url.pathname, answer.body) : 0)
        : 1;
      this.ledger.add(this.parts.clock.now(), points, !isRead);
      // The write has happened; only its answer is lost on the way, as the network would do it.
      const rate = request.mayLose ? this.parts.faults.lostJiraAnswers : 0;
      if (!isRead && answer.status < 300 && rate > 0 && this.parts.random() < rate)
        throw new TypeError('fetch failed');
    }
    return json(answer.status, answer.body, 'headers' in answer ? answer.headers : {});
  }

  #handle(
    request: Request,
    found: Match,
    viewer: Person,
  ): Answer & { readonly headers?: Readonly<Record<string, string>> } {
    const core = this.core();
    try {
      return found.route.handle({
        core,
        viewer,
        isApp: request.caller.kind === 'app',
        params: found.params,
        query: request.url.searchParams,
        body: request.body,
        view: viewOf(core, viewer),
      });
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }

  #viewer(caller: Caller): Person | undefined {
    if (caller.kind === 'anonymous') return undefined;
    const person = this.core().site.person(caller.kind === 'app' ? this.appAccountId : caller.accountId);
    return person?.active === true ? person : undefined;
  }

  #unknown({ method, url }: Request): Response {
    const text = `the sandbox's Jira does not emulate ${method} ${url.pathname}`;
    this.parts.log({ level: 'error', source: 'jira', text });
    return json(501, { errorMessages: [text], errors: {} });
  }
}
