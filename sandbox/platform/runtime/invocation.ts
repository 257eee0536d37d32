import { AsyncLocalStorage } from 'node:async_hooks';
import type { FunctionSpec } from '../manifest/manifest';
import type { LogLine } from '../../boundary';

/** Who caused a call, as the platform vouches for it. Without an account there is nobody for `asUser()`. */
export interface Principal {
  readonly accountId?: string;
  /** The platform lets no app act as an unlicensed account that is no portal-only customer. */
  readonly isUnlicensed?: boolean;
}

/** How often messages were pushed by what one first call set off; the platform cuts endless chains. */
export interface PushChain {
  pushes: number;
}

/** What the inside of a site offers to the code of the app while it runs. */
export interface InvocationHost {
  now(): number;
  log(line: Omit<LogLine, 'at'>): void;
  /** The object that @forge packages find as `__forge_runtime__`. */
  runtime(invocation: Invocation): Record<string, unknown>;
  /** Answers `__forge_fetch__`. */
  fetch(invocation: Invocation, target: FetchTarget, path: string, init: RequestInit): Promise<Response>;
}

export interface FetchTarget {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

export interface InvocationParts {
  readonly id: string;
  readonly host: InvocationHost;
  readonly spec: FunctionSpec;
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly principal: Principal;
  readonly payload: unknown;
  readonly chain: PushChain;
}

/**
 * One call of a function of the app. Its time is modelled: each request to the platform costs a fixed wait, requests made together wait
 * together, and the clock of the site stands still meanwhile. Past its limit the call is dead: nothing it asks for happens or is answered.
 */
export class Invocation {
  waitMs = 0;
  cpuMs = 0;
  /** Requests to the storage, reads and writes. */
  storageRequests = 0;
  /** How many times as long each request takes. */
  slowness = 1;
  /** The platform kills the call at its so-manyth request, half of them before it arrives. */
  killedAt = Number.POSITIVE_INFINITY;
  #asked = 0;
  /** Ends the call from outside; set by whoever started it. */
  kill: () => void = () => undefined;
  #open = 0;
  #since = process.cpuUsage();

  constructor(readonly parts: InvocationParts) {}

  /** Opens the account of processor time. */
  begin(): void {
    this.#since = process.cpuUsage();
  }

  get remainingMs(): number {
    return Math.max(0, this.parts.spec.limitMs - this.waitMs);
  }

  /** Runs a request to the platform that takes `costMs` of modelled time. */
  async spend<T>(costMs: number, request: () => Promise<T>): Promise<T> {
    if (this.remainingMs === 0) return this.#die();
    const end = this.waitMs + costMs * this.slowness;
    this.#asked += 1;
    if (this.#asked >= this.killedAt) {
      if (this.#asked % 2 === 0) await request();
      return this.#die();
    }
    if (this.#open === 0) this.#stopCpu();
    this.#open += 1;
    try {
      const answer = await request();
      if (end > this.parts.spec.limitMs) return await this.#die();
      return answer;
    } finally {
      this.waitMs = Math.max(this.waitMs, end);
      this.#open -= 1;
      if (this.#open === 0) this.#since = process.cpuUsage();
    }
  }

  /** Closes the account of processor time. */
  finish(): void {
    if (this.#open === 0) this.#stopCpu();
  }

  #stopCpu(): void {
    // Of the whole process, which does nothing else meanwhile; a busy machine does not count as work.
    const { user, system } = process.cpuUsage(this.#since);
    this.cpuMs += (user + system) / 1_000;
  }

  #die(): Promise<never> {
    this.waitMs = this.parts.spec.limitMs;
    this.kill();
    return new Promise<never>(() => undefined);
  }
}

const KEY = Symbol.for('escalation-center.sandbox.invocations');

/** One store for the process, however often this module is loaded, since the globals are one as well. */
function store(): AsyncLocalStorage<Invocation> {
  const found: unknown = Reflect.get(globalThis, KEY);
  if (found instanceof AsyncLocalStorage) return found as AsyncLocalStorage<Invocation>;
  const created = new AsyncLocalStorage<Invocation>();
  Reflect.set(globalThis, KEY, created);
  return created;
}

export const currentInvocation = (): Invocation | undefined => store().getStore();

export const runInvocation = <T>(invocation: Invocation, work: () => T): T => store().run(invocation, work);
