import type { Later, Ports } from '../../src/app/ports/ports';
import { MemoryStore } from './memory-store';

type Look = Parameters<Later['push']>[0][number];

/** Ports for intentions that touch neither Jira as the app nor texts: those two refuse to be used. */
export interface QuietPorts extends Ports {
  readonly store: MemoryStore;
  readonly pushed: Look[];
}

export function quietPorts(now: number): QuietPorts {
  const pushed: Look[] = [];
  return {
    store: new MemoryStore(),
    pushed,
    clock: { now: () => now, remainingMs: () => 25_000 },
    later: {
      push: (looks) => {
        pushed.push(...looks);
        return Promise.resolve();
      },
    },
    desk: refusing('desk'),
    onCall: refusing('onCall'),
    words: refusing('words'),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

function refusing<T extends object>(name: string): T {
  return new Proxy({} as T, {
    get: (_, property) => {
      throw new Error(`${name}.${String(property)} is not for this intention`);
    },
  });
}
