import { APP_BACKEND_HEADER } from '../../boundary';
import type { Caller, Faults, JiraServer, SiteParts, TraceLine } from '../../boundary';
import type { Manifest } from '../manifest/manifest';
import { scopesFor } from './jira-scopes';
import { recordTraffic } from './record-traffic';
import { routeOf } from './route-of';
import type { FetchTarget, Invocation } from './invocation';

export interface GatewayParts {
  readonly manifest: Manifest;
  readonly jira: JiraServer;
  readonly faults: Faults;
  readonly random: () => number;
  readonly now: () => number;
  readonly log: SiteParts['log'];
  readonly trace: (line: TraceLine) => void;
}

/** The way of the app's requests to Jira: scopes and impersonation are judged, faults put in, and every request is traced. */
export class JiraGateway {
  /** What the app has used so far: scopes that covered a request, and `METHOD /path` with ids as `{id}`. */
  readonly used = { scopes: new Set<string>(), routes: new Set<string>() };

  constructor(private readonly parts: GatewayParts) {}

  async fetch(
    invocation: Invocation,
    target: FetchTarget,
    path: string,
    init: RequestInit,
  ): Promise<Response> {
    const method = (init.method ?? 'GET').toUpperCase();
    const caller = this.#caller(invocation, target);
    if (caller instanceof Response) return caller;
    const refused = this.#judge(method, path, target);
    if (refused) return refused;
    const body = parseBody(init.body);
    const answer = await this.#ask(caller, method, path, body, new Headers(init.headers));
    await this.#record(caller, method, path, body, answer.clone());
    return answer;
  }

  #caller(invocation: Invocation, target: FetchTarget): Caller | Response {
    if (target.provider === 'app') return { kind: 'app' };
    if (target.provider === 'none') return { kind: 'anonymous' };
    const { principal } = invocation.parts;
    if (target.accountId === undefined && principal.isUnlicensed) return needsAuthentication();
    const accountId = target.accountId ?? principal.accountId;
    if (accountId !== undefined) return { kind: 'user', accountId };
    this.#complain('asUser() without a user: this call has no principal');
    return needsAuthentication();
  }

  #judge(method: string, path: string, target: FetchTarget): Response | undefined {
    const { scopes } = this.parts.manifest;
    const needed = scopesFor(method, path);
    const missing = needed.filter((scope) => !scopes.has(scope));
    const route = `${method} ${routeOf(path)}`;
    if (missing.length > 0) {
      this.#complain(`${route} needs the scope ${missing.join(' and ')}, which the manifest does not have`);
      return scopeMismatch();
    }
    const mayImpersonate = needed.every((scope) => scopes.get(scope)?.allowImpersonation);
    if (target.provider === 'user' && target.accountId !== undefined && !mayImpersonate) {
      this.#complain(`${route} as another user: no scope of the manifest allows impersonation for it`);
      return Response.json({ code: 403, message: 'Impersonation is not allowed' }, { status: 403 });
    }
    for (const scope of needed) this.used.scopes.add(scope);
    this.used.routes.add(route);
    return undefined;
  }

  async #ask(
    caller: Caller,
    method: string,
    path: string,
    body: unknown,
    headers: Headers,
  ): Promise<Response> {
    const { faults, now } = this.parts;
    if (now() < faults.jiraDownUntil)
      return Response.json({ errorMessages: ['Jira is unavailable'] }, { status: 503 });
    if (now() < faults.jiraQuotaUntil) return this.#quotaAnswer();
    // What the app's backend asks counts against its quota, whoever it asks as.
    headers.set(APP_BACKEND_HEADER, 'yes');
    const answer = await this.parts.jira.fetch(caller, method, path, body, headers);
    const lost =
      method !== 'GET' && faults.lostJiraAnswers > 0 && this.parts.random() < faults.lostJiraAnswers;
    return lost ? Response.json({ message: 'upstream request timeout' }, { status: 504 }) : answer;
  }

  #quotaAnswer(): Response {
    const seconds = Math.ceil((this.parts.faults.jiraQuotaUntil - this.parts.now()) / 1000);
    const headers = { 'Retry-After': String(seconds), 'RateLimit-Reason': 'jira-quota-global-based' };
    return Response.json({ errorMessages: ['Rate limit exceeded'] }, { status: 429, headers });
  }

  async #record(
    caller: Caller,
    method: string,
    path: string,
    requestBody: unknown,
    answer: Response,
  ): Promise<void> {
    const text = await answer.text();
    const line: TraceLine = {
      at: this.parts.now(),
      actor: caller.kind === 'anonymous' ? 'none' : caller.kind,
      ...(caller.kind === 'user' ? { accountId: caller.accountId } : {}),
      method,
      path,
      requestBody: requestBody ?? null,
      status: answer.status,
      responseBody: text === '' ? null : parseBody(text),
    };
    this.parts.trace(line);
    recordTraffic({ app: this.parts.manifest.appId, side: 'backend' }, line);
    const level = answer.status >= 500 || answer.status === 429 ? 'warn' : 'info';
    this.parts.log({ level, source: 'jira', text: `${caller.kind} ${method} ${path} → ${answer.status}` });
  }

  #complain(text: string): void {
    this.parts.log({ level: 'error', source: 'jira', text });
  }
}

/** What the platform answers for a request that no declared scope covers. */
export const scopeMismatch = (): Response =>
  Response.json({ code: 401, message: 'Unauthorized; scope does not match' }, { status: 401 });

const needsAuthentication = (): Response =>
  Response.json({}, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });

function parseBody(body: unknown): unknown {
  if (typeof body !== 'string' || body === '') return body ?? undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
}
