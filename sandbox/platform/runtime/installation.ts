import type { ScheduleServer } from '../events/schedule-server';
import type { TriggerServer } from '../events/trigger-server';
import type { QueueServer } from '../queue/queue-server';
import type { StorageServer } from '../storage/storage-server';
import { installContext, type SiteIdentity } from './site-identity';

interface Served {
  readonly storage: StorageServer;
  readonly queue: QueueServer;
  readonly triggers: TriggerServer;
  readonly schedules: ScheduleServer;
}

/** The app on one site: there, or uninstalled. Each new installation has an id and a storage of its own. */
export class Installation {
  isThere = true;
  readonly identity: { -readonly [K in keyof SiteIdentity]: SiteIdentity[K] };
  readonly #name: string;

  constructor(
    { name = 'sandbox', siteUrl = `https://${name}.example` }: { name?: string; siteUrl?: string },
    public count = 1,
  ) {
    this.#name = name;
    this.identity = {
      cloudId: `${name}-cloud`,
      installationId: this.#id(),
      environmentId: 'sandbox-environment',
      siteUrl,
    };
  }

  remove({ storage, queue, triggers, schedules }: Served): void {
    this.isThere = false;
    schedules.stop();
    for (const server of [queue, triggers, storage]) server.clear();
  }

  renew({ triggers, schedules }: Pick<Served, 'triggers' | 'schedules'>, appId: string): void {
    if (this.isThere) throw new Error('the app is installed');
    this.isThere = true;
    this.count += 1;
    this.identity.installationId = this.#id();
    schedules.start();
    this.tell(triggers, appId);
  }

  /** Tells the app that it was installed. */
  tell(triggers: TriggerServer, appId: string): void {
    triggers.installed({
      id: `ari:cloud:ecosystem::installation/${this.identity.installationId}`,
      installerAccountId: 'sandbox-installer',
      app: { id: `ari:cloud:ecosystem::app/${appId}`, version: '1.0.0' },
      context: installContext(this.identity),
    });
  }

  #id(): string {
    return this.count === 1 ? `${this.#name}-installation` : `${this.#name}-installation-${this.count}`;
  }
}
