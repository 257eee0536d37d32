import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * The stores of a test file go with it. Core modules are shared by all files of a worker, and every promise of a later file would be
 * handed on in each store that an earlier one began to use: the hundredth file ran at a fraction of its speed.
 */
type Store = AsyncLocalStorage<unknown>;
type Run = (this: Store, ...args: unknown[]) => unknown;

const KEPT = Symbol.for('escalation-center.test.stores');

/** Those that were used so far in this worker. Noted once for all files: on the class itself, which they share. */
function usedStores(): Set<Store> {
  const known: unknown = Reflect.get(AsyncLocalStorage, KEPT);
  if (known !== undefined) return known as Set<Store>;
  const used = new Set<Store>();
  const run = Reflect.get(AsyncLocalStorage.prototype, 'run') as Run;
  const noted: Run = function (...args) {
    used.add(this);
    return run.apply(this, args);
  };
  Reflect.set(AsyncLocalStorage.prototype, 'run', noted);
  Reflect.set(AsyncLocalStorage, KEPT, used);
  return used;
}

const used = usedStores();
for (const store of used) store.disable();
used.clear();
