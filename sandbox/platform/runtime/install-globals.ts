import { format } from 'node:util';
import { UnknownToSandbox } from '../unknown-to-sandbox';
import { currentInvocation, type FetchTarget } from './invocation';

const INSTALLED = Symbol.for('escalation-center.sandbox.globals');
const CONSOLE_LEVELS = { log: 'info', info: 'info', debug: 'info', warn: 'warn', error: 'error' } as const;

/**
 * Puts the platform's globals in place, once per process and before any @forge package is imported. Every call of a function sees its own
 * site through them: runtime, requests, time, console. Outside a call they are as Node has them.
 */
export function installGlobals(): void {
  if (Reflect.has(globalThis, INSTALLED)) return;
  Reflect.set(globalThis, INSTALLED, true);
  Object.defineProperty(globalThis, '__forge_runtime__', {
    configurable: true,
    get: () => {
      const invocation = currentInvocation();
      return invocation?.parts.host.runtime(invocation);
    },
  });
  Object.defineProperty(globalThis, '__forge_fetch__', { configurable: true, value: forgeFetch });
  installTime();
  installConsole();
  installEgressBan();
}

async function forgeFetch(target: FetchTarget, path: string, init: RequestInit = {}): Promise<Response> {
  const invocation = currentInvocation();
  if (!invocation)
    throw new UnknownToSandbox(`a request outside a call of a function: ${target.type} ${path}`);
  return invocation.parts.host.fetch(invocation, target, path, init);
}

/** `new Date()` and `Date.now()` tell the sandbox's time inside a call of the app. */
function installTime(): void {
  const now = (): number | undefined => currentInvocation()?.parts.host.now();
  globalThis.Date = new Proxy(globalThis.Date, {
    construct(target, values, newTarget) {
      const at = values.length === 0 ? now() : undefined;
      return Reflect.construct(target, at === undefined ? values : [at], newTarget) as Date;
    },
    apply(target) {
      return new target(now() ?? target.now()).toString();
    },
    get(target, name) {
      if (name === 'now') return () => now() ?? target.now();
      return Reflect.get(target, name) as unknown;
    },
  });
}

function installConsole(): void {
  for (const [name, level] of Object.entries(CONSOLE_LEVELS)) {
    const original = Reflect.get(console, name) as (...words: unknown[]) => void;
    Reflect.set(console, name, (...words: unknown[]) => {
      const invocation = currentInvocation();
      if (!invocation) original.apply(console, words);
      else invocation.parts.host.log({ level, source: 'app', text: format(...words) });
    });
  }
}

/** The app declares no egress, so its own requests to the net are refused as the platform does. */
function installEgressBan(): void {
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const invocation = currentInvocation();
    if (!invocation) return original(input, init);
    const url = input instanceof Request ? input.url : String(input);
    const text = `egress to ${url}: the manifest declares no external address`;
    invocation.parts.host.log({ level: 'error', source: 'app', text });
    throw new Error(text);
  };
}
