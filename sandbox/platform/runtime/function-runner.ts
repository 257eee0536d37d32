import type { Manifest } from '../manifest/manifest';
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

export interface RunnerParts {
  readonly manifest: Manifest;
  readonly loadApp: () => Promise<AppHandlers>;
  readonly host: InvocationHost;
  readonly ledger: FunctionLedger;
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
    const handler = (await this.parts.loadApp())[spec.exportName];
    if (typeof handler !== 'function')
      throw new UnknownToSandbox(`the export ${spec.exportName} (function ${spec.key}) of the app`);
    this.#count += 1;
    const invocation = new Invocation({
      id: `invocation-${this.#count}`,
      host: this.parts.host,
      spec,
      moduleType: call.moduleType,
      moduleKey: call.moduleKey,
      principal: call.principal,
      chain: call.chain ?? { pushes: 0 },
    });
    const payload =
      call.payload === undefined ? undefined : (JSON.parse(JSON.stringify(call.payload)) as unknown);
    const outcome = await this.#race(invocation, () =>
      Reflect.apply(handler, undefined, [payload, this.parts.callContext(call.principal)]),
    );
    invocation.finish();
    this.parts.ledger.record(spec.key, invocation, outcome.kind);
    this.#report(call, outcome, invocation.waitMs);
    return outcome;
  }

  async #race(invocation: Invocation, run: () => unknown): Promise<Outcome> {
    let hung: NodeJS.Timeout | undefined;
    const killed = new Promise<Outcome>((resolve) => {
      invocation.kill = () => resolve({ kind: 'timed-out' });
      hung = setTimeout(invocation.kill, HUNG_AFTER_MS);
      hung.unref();
    });
    const handled = runInvocation(invocation, async (): Promise<Outcome> => {
      try {
        return { kind: 'returned', value: await run() };
      } catch (error) {
        return { kind: 'threw', error: error instanceof Error ? error : new Error(String(error)) };
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
