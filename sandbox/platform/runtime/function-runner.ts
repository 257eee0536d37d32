import type { Faults } from '../../boundary';
import type { FunctionSpec, Manifest } from '../manifest/manifest';
import { UnknownToSandbox } from '../unknown-to-sandbox';
import type { FunctionLedger } from './function-ledger';
import { Invocation, runInvocation, type InvocationHost, type Principal, type PushChain } from './invocation';

export type AppHandlers = Readonly<Record<string, unknown>>;

export type Outcome =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'threw'; readonly error: Error }
  | { readonly kind: 'timed-out' };

/** A call as the platform makes it: handler(payload, second argument). */
export interface FunctionCall {
  readonly functionKey: string;
  readonly moduleType: string;
  readonly moduleKey: string;
  readonly principal: Principal;
  readonly payload: unknown;
  readonly chain?: PushChain;
}

/** How long a call may stand still in real time before it is taken for hung. It only keeps the sandbox from waiting for ever. */
const HUNG_AFTER_MS = 60_000;

/** Calls that run in the background, and meet the faults of workers. */
const NOBODY_WAITS: ReadonlySet<string> = new Set(['scheduledTrigger', 'consumer', 'trigger']);
const SLOW = 20;
const LATEST_KILL = 30;

export interface RunnerParts {
  readonly manifest: Manifest;
  readonly loadApp: () => Promise<AppHandlers>;
  readonly host: InvocationHost;
  readonly ledger: FunctionLedger;
  readonly faults: Faults;
  readonly random: () => number;
  /** Told of every call when it is over. */
  readonly onCall?: (invocation: Invocation) => void;
  /** The second argument of handlers. */
  readonly callContext: (principal: Principal) => Record<string, unknown>;
}

/** Calls functions of the app under the site's globals, time limit and account of time. */
export class FunctionRunner {
  #count = 0;

  constructor(private readonly parts: RunnerParts) {}

  async call(call: FunctionCall): Promise<Outcome> {
    const spec = this.parts.manifest.functions.get(call.functionKey);
    if (!spec) throw new UnknownToSandbox(`the function ${call.functionKey}`);
    this.#count += 1;
    const payload =
      call.payload === undefined ? undefined : (JSON.parse(JSON.stringify(call.payload)) as unknown);
    const invocation = new Invocation({
      id: `invocation-${this.#count}`,
      host: this.parts.host,
      spec,
      moduleType: call.moduleType,
      moduleKey: call.moduleKey,
      principal: call.principal,
      payload,
      chain: call.chain ?? { pushes: 0 },
    });
    if (NOBODY_WAITS.has(call.moduleType)) this.#afflict(invocation);
    // Loaded before the clock of the call starts and outside its globals: building an app is the sandbox's business.
    const handler = await this.#load(spec);
    const outcome = await this.#race(invocation, () =>
      handler(payload, this.parts.callContext(call.principal)),
    );
    invocation.finish();
    this.parts.ledger.record(spec.key, invocation, outcome.kind);
    this.parts.onCall?.(invocation);
    this.#report(call, outcome, invocation.waitMs);
    return outcome;
  }

  #afflict(invocation: Invocation): void {
    const { faults, random } = this.parts;
    if (faults.slowWorkers > 0 && random() < faults.slowWorkers) invocation.slowness = SLOW;
    if (faults.killedWorkers > 0 && random() < faults.killedWorkers)
      invocation.killedAt = 1 + Math.floor(random() * LATEST_KILL);
  }

  /** An app that cannot be loaded, or lacks the export, is a call that throws. */
  async #load(spec: FunctionSpec): Promise<(payload: unknown, context: unknown) => unknown> {
    try {
      const handler = (await this.parts.loadApp())[spec.exportName];
      if (typeof handler === 'function')
        return (...words) => Reflect.apply(handler, undefined, words) as unknown;
      throw new UnknownToSandbox(`the export ${spec.exportName} (function ${spec.key}) of the app`);
    } catch (error) {
      return () => Promise.reject(asError(error));
    }
  }

  async #race(invocation: Invocation, run: () => unknown): Promise<Outcome> {
    let hung: NodeJS.Timeout | undefined;
    const killed = new Promise<Outcome>((resolve) => {
      invocation.kill = () => resolve({ kind: 'timed-out' });
      hung = setTimeout(invocation.kill, HUNG_AFTER_MS);
      hung.unref();
    });
    invocation.begin();
    const handled = runInvocation(invocation, async (): Promise<Outcome> => {
      try {
        return { kind: 'returned', value: await run() };
      } catch (error) {
        return { kind: 'threw', error: asError(error) };
      }
    });
    const outcome = await Promise.race([handled, killed]);
    clearTimeout(hung);
    return outcome;
  }

  #report({ functionKey, moduleType, moduleKey }: FunctionCall, outcome: Outcome, waitMs: number): void {
    const source = `function:${functionKey}`;
    const what = `${moduleType} ${moduleKey}`;
    if (outcome.kind === 'returned')
      this.parts.host.log({ level: 'info', source, text: `${what}: returned, ${waitMs} ms of waits` });
    if (outcome.kind === 'threw')
      this.parts.host.log({
        level: 'error',
        source,
        text: `${what}: ${outcome.error.stack ?? outcome.error.message}`,
      });
    if (outcome.kind === 'timed-out')
      this.parts.host.log({ level: 'error', source, text: `${what}: timed out, killed at its limit` });
  }
}

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
