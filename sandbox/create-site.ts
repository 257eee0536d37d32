import type { JiraServer, LogLine, SiteParts, TraceLine } from './boundary';
import { createClock } from './clock';
import { createPerson } from './create-person';
import { ScheduleServer } from './platform/events/schedule-server';
import { TriggerServer } from './platform/events/trigger-server';
import type { Manifest } from './platform/manifest/manifest';
import { readManifest } from './platform/manifest/read-manifest';
import { LICENSED_VIEWER } from './platform/modules/module-context';
import { QueueServer } from './platform/queue/queue-server';
import { FunctionLedger } from './platform/runtime/function-ledger';
import { FunctionRunner } from './platform/runtime/function-runner';
import { Installation } from './platform/runtime/installation';
import { installGlobals } from './platform/runtime/install-globals';
import { JiraGateway } from './platform/runtime/jira-gateway';
import { createHost } from './platform/runtime/platform-host';
import { callContext } from './platform/runtime/site-identity';
import { StorageServer } from './platform/storage/storage-server';
import { seededRandom } from './seeded-random';
import type { Persistent, Site, SiteOptions, SiteSnapshot } from './site';
import { NO_FAULTS } from './site-faults';

const DEFAULT_LATENCY_MS = 2000;
/** Older lines of the engine log are forgotten, so that a year of played time does not fill the memory. */
const MAX_LOG_LINES = 20_000;

/** Makes a site: a Jira, a platform, and the app installed on it. The installed event has been handled when it returns. */
export async function createSite<Jira extends JiraServer & Partial<Persistent>>(
  options: SiteOptions<Jira>,
): Promise<Site<Jira>> {
  installGlobals();
  const { state, seed = 1 } = options;
  const manifest: Manifest =
    typeof options.manifest === 'object'
      ? options.manifest
      : readManifest(options.manifest ?? 'manifest.yml');
  const clock = createClock(state?.now ?? options.start);
  const faults = { ...NO_FAULTS, ...options.faults };
  const license = options.license ?? { active: true };
  const installation = new Installation(options, state?.installation);
  const { identity } = installation;
  const draw = (label: string): (() => number) => seededRandom(seed, label);
  const log: LogLine[] = [];
  const trace: TraceLine[] = [];

  const parts: SiteParts = {
    clock,
    faults,
    random: draw('jira'),
    log(line) {
      const full = { at: clock.now(), ...line };
      log.push(full);
      if (log.length > MAX_LOG_LINES * 2) log.splice(0, log.length - MAX_LOG_LINES);
      options.onLog?.(full);
    },
  };
  const licensed = (): boolean => license.active;
  const jira = options.jira(parts);
  const storage = new StorageServer({
    entities: manifest.entities,
    faults,
    now: () => clock.now(),
    random: draw('storage'),
  });
  const ledger = new FunctionLedger(manifest.memoryMB);
  const gateway = new JiraGateway({
    manifest,
    jira,
    faults,
    random: draw('answers'),
    now: () => clock.now(),
    log: parts.log,
    trace: options.onTrace ?? ((line) => void trace.push(line)),
  });
  const host = createHost({
    manifest,
    identity,
    license,
    site: parts,
    storage,
    queue: () => queue,
    jira: () => gateway,
  });
  const runner = new FunctionRunner({
    manifest,
    loadApp: options.loadApp,
    host,
    ledger,
    faults,
    random: draw('workers'),
    ...(options.onCall === undefined ? {} : { onCall: options.onCall }),
    callContext: (principal) => callContext(identity, license, principal),
  });
  const queue = new QueueServer({
    clock,
    faults,
    random: draw('queue'),
    log: parts.log,
    consumers: manifest.consumers,
    runner,
    latencyMs: options.queueLatencyMs ?? DEFAULT_LATENCY_MS,
  });
  const triggers = new TriggerServer({
    clock,
    faults,
    random: draw('events'),
    log: parts.log,
    jira,
    licensed,
    triggers: manifest.triggers,
    runner,
    latency: options.eventLatency ?? { kind: 'fixed', ms: DEFAULT_LATENCY_MS },
  });
  const schedules = new ScheduleServer({
    clock,
    faults,
    schedules: manifest.schedules,
    runner,
    cloudId: identity.cloudId,
    licensed,
    offset: options.tickOffset ?? draw('ticks')(),
  });

  const site: Site<Jira> = {
    manifest,
    identity,
    clock,
    faults,
    license,
    jira,
    trace,
    log,
    get counters() {
      return {
        storage: storage.counters,
        queue: queue.counters,
        events: triggers.counters,
        schedules: schedules.counters,
        functions: ledger.byFunction,
        functionSeconds: ledger.functionSeconds,
        used: gateway.used,
      };
    },
    as: (accountId, viewer) =>
      createPerson(
        { manifest, identity, jira, licensed, runner },
        {
          ...LICENSED_VIEWER,
          ...(accountId === undefined ? { accountType: 'anonymous' } : { accountId }),
          ...viewer,
        },
      ),
    advance: (ms) => clock.moveTo(clock.now() + ms),
    advanceTo: (instant) => clock.moveTo(instant),
    settle: () => clock.settle(),
    nextDue: () => clock.next(),
    tick: () => schedules.tickNow(),
    snapshot: (): SiteSnapshot => ({
      version: 1,
      now: clock.now(),
      storage: storage.snapshot(),
      queue: queue.snapshot(),
      events: triggers.snapshot(),
      installation: installation.count,
      ...(jira.snapshot ? { jira: jira.snapshot() } : {}),
    }),
    uninstall: () => installation.remove({ storage, queue, triggers, schedules }),
    async install() {
      installation.renew({ triggers, schedules }, manifest.appId);
      await clock.settle();
    },
    stop: () => schedules.stop(),
  };

  jira.onEvent((event) => {
    if (installation.isThere) triggers.receive(event);
  });
  if (state) {
    storage.restore(state.storage);
    queue.restore(state.queue);
    triggers.restore(state.events);
    if (state.jira !== undefined) jira.restore?.(state.jira);
  } else {
    installation.tell(triggers, manifest.appId);
  }
  schedules.start();
  await clock.settle();
  return site;
}
