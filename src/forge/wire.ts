import type { Ports } from '../app/ports/ports';
import type { Store } from '../app/ports/store';
import type { Caller } from './caller';
import { appDesk } from './jira/app-desk';
import { appClient, callerClient } from './jira/jira-client';
import { quotaOf, type Quota } from './jira/quota';
import { siteFactsMemo } from './jira/site-facts';
import { switchedOnMemo } from './jira/switched-on-projects';
import { hasLapsed } from './licence';
import { engineLog as log } from './log';
import { noOnCall } from './no-on-call';
import { platformClock as clock } from './platform-clock';
import { queueLater } from './queue/queue-later';
import { kvsStore } from './storage/kvs-store';
import { rememberingStore } from './storage/remembering-store';
import { steadyGenerations } from './storage/steady-generations';
import { words } from './words';

/** Everything one invocation works with. It is put together anew each time: nothing of a site outlives its invocation. */
interface Wired {
  readonly ports: Ports;
  readonly quota: Quota;
}

/**
 * For the engine: no call to Jira while a quota, or the part of the site's own share that is open to this work, is used up; what was
 * spent is written down at the end.
 */
export async function inBackground<T>(work: (ports: Ports) => Promise<T>, share = 1): Promise<T> {
  const { ports, quota } = wire(steadyGenerations(kvsStore(log)), share);
  try {
    return await work(ports);
  } finally {
    await quota
      .settle()
      .catch((error: unknown) => log.warn(`The points were not written down: ${String(error)}`));
  }
}

/** For a person's call. `around` may watch what the call writes, below what the call remembers of its reads. */
export function forCaller(
  accountId: string,
  around: (store: Store) => Store = (store) => store,
): { readonly ports: Ports; readonly caller: Caller } {
  const { ports, quota } = wire(rememberingStore(around(kvsStore(log))), null);
  const { store } = ports;
  const jira = callerClient({ clock, quota });
  const app = appClient({ clock, quota });
  const switchedOn = switchedOnMemo(app, { store, clock });
  return { ports, caller: { accountId, jira, app, desk: ports.desk, store, switchedOn } };
}

function wire(store: Store, share: number | null): Wired {
  const quota = quotaOf({ store, clock, log, share });
  const app = appClient({ clock, quota });
  const facts = siteFactsMemo(app, { store, clock });
  const switchedOn = switchedOnMemo(app, { store, clock });
  const desk = appDesk({ app, store, clock, log, facts, switchedOn });
  const lapsed = hasLapsed() ? ({ lapsed: true } as const) : {};
  return {
    ports: { clock, store, desk, onCall: noOnCall, later: queueLater(log), words, log, ...lapsed },
    quota,
  };
}
