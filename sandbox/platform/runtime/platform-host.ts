import type { SiteParts } from '../../boundary';
import type { Manifest } from '../manifest/manifest';
import type { QueueServer } from '../queue/queue-server';
import type { StorageServer } from '../storage/storage-server';
import { UnknownToSandbox } from '../unknown-to-sandbox';
import type { FetchTarget, Invocation, InvocationHost } from './invocation';
import type { JiraGateway } from './jira-gateway';
import { forgeRuntime, type License, type SiteIdentity } from './site-identity';

/** What a request waits, in modelled milliseconds. */
const WAIT_MS = { storage: 30, queue: 50, jira: 80 } as const;

export interface HostParts {
  readonly manifest: Manifest;
  readonly identity: SiteIdentity;
  readonly license: License;
  readonly site: SiteParts;
  readonly storage: StorageServer;
  /** Bound late: the queue calls functions, and functions push to the queue. */
  readonly queue: () => QueueServer;
  readonly jira: () => JiraGateway;
}

/** Answers the app's requests to the platform for one site; whatever it does not know it throws and logs, naming it. */
export function createHost(parts: HostParts): InvocationHost {
  const { site, manifest } = parts;

  const route = (
    invocation: Invocation,
    target: FetchTarget,
    path: string,
    init: RequestInit,
  ): Promise<Response> => {
    const body = typeof init.body === 'string' ? init.body : '';
    if (target.type === 'kvs') {
      needScope(manifest, 'storage:app', path);
      invocation.storageRequests += 1;
      return invocation.spend(WAIT_MS.storage, () => askStorage(parts, invocation, path, body));
    }
    if (target.type === 'fpp' && target.remote === 'jira') {
      const wait = WAIT_MS.jira + site.faults.jiraWaitMs;
      return invocation.spend(wait, () => parts.jira().fetch(invocation, target, path, init));
    }
    if (
      target.type === 'fpp' &&
      target.remote === 'stargate' &&
      target.provider === 'app' &&
      path.startsWith('/webhook/queue/')
    ) {
      return invocation.spend(WAIT_MS.queue, async () =>
        parts.queue().fetch(path, JSON.parse(body) as unknown, invocation.parts.chain),
      );
    }
    throw new UnknownToSandbox(`the request ${JSON.stringify(target)} ${init.method ?? 'GET'} ${path}`);
  };

  return {
    now: () => site.clock.now(),
    log: site.log,
    runtime: (invocation) => forgeRuntime(parts.identity, manifest, parts.license, invocation),
    async fetch(invocation, target, path, init) {
      try {
        return await route(invocation, target, path, init);
      } catch (error) {
        if (error instanceof UnknownToSandbox)
          site.log({ level: 'error', source: sourceOf(target), text: error.message });
        throw error;
      }
    },
  };
}

/** A refusal that only a mistake in the app can cause is an error of the engine log; what the outside can cause is a warning. */
async function askStorage(
  parts: HostParts,
  invocation: Invocation,
  path: string,
  body: string,
): Promise<Response> {
  const answer = parts.storage.fetch(path, body, parts.site.clock.now() + invocation.waitMs);
  if (answer.ok || answer.status === 404 || answer.status === 409) return answer;
  const level = answer.status === 400 ? 'error' : 'warn';
  parts.site.log({
    level,
    source: 'storage',
    text: `${path} → ${answer.status} ${await answer.clone().text()}`,
  });
  return answer;
}

function needScope(manifest: Manifest, scope: string, path: string): void {
  if (!manifest.scopes.has(scope))
    throw new UnknownToSandbox(`a way to ${path} without the scope ${scope} in the manifest`);
}

const sourceOf = (target: FetchTarget): string =>
  target.type === 'kvs' ? 'storage' : target.remote === 'jira' ? 'jira' : 'app';
