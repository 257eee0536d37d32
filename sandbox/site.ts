import type { Faults, JiraServer, LogLine, SiteParts, TraceLine } from './boundary';
import type { SandboxClock } from './clock';
import type { ActionAnswer } from './platform/automation/run-action';
import type { EventLatency } from './platform/events/event-latency';
import type { EventDelivery, TriggerServer } from './platform/events/trigger-server';
import type { ScheduleServer } from './platform/events/schedule-server';
import type { Manifest, UiModule } from './platform/manifest/manifest';
import type { Viewer } from './platform/modules/module-context';
import type { Location } from './platform/modules/ui-locations';
import type { Subject } from './platform/modules/visible-modules';
import type { QueueServer, QueueSnapshot } from './platform/queue/queue-server';
import type { AppHandlers } from './platform/runtime/function-runner';
import type { FunctionCost } from './platform/runtime/function-ledger';
import type { Invocation } from './platform/runtime/invocation';
import type { License, SiteIdentity } from './platform/runtime/site-identity';
import type { StorageServer, StorageSnapshot } from './platform/storage/storage-server';

/** A Jira that can be kept between runs. */
export interface Persistent {
  snapshot(): unknown;
  restore(state: unknown): void;
}

export interface SiteOptions<Jira extends JiraServer = JiraServer> {
  /** The exports of the app's entry file; asked for at every call, so that a rebuilt app is taken up at once. */
  readonly loadApp: () => Promise<AppHandlers>;
  readonly jira: (parts: SiteParts) => Jira;
  /** A manifest already read, or the path of one; `manifest.yml` of the working directory by default. */
  readonly manifest?: Manifest | string;
  /** Epoch milliseconds at which the site's clock starts. */
  readonly start: number;
  readonly seed?: number;
  /** Tells two sites of one process apart: their ids are made of it. */
  readonly name?: string;
  readonly siteUrl?: string;
  readonly faults?: Partial<Faults>;
  readonly license?: License;
  /** Takes trace lines instead of `site.trace`. */
  readonly onTrace?: (line: TraceLine) => void;
  readonly onLog?: (line: LogLine) => void;
  /** Told of every call of a function of the app, when it is over. */
  readonly onCall?: (call: Invocation) => void;
  /** From push to first delivery, 2 s by default. */
  readonly queueLatencyMs?: number;
  /** 2 s by default. */
  readonly eventLatency?: EventLatency;
  /** Where in their interval schedules tick, 0…1; drawn from the seed by default. */
  readonly tickOffset?: number;
  /** A snapshot to go on from; the clock then starts at its instant and the app counts as installed. */
  readonly state?: SiteSnapshot;
}

export interface SiteSnapshot {
  readonly version: 1;
  readonly now: number;
  readonly storage: StorageSnapshot;
  readonly queue: QueueSnapshot;
  readonly events: readonly EventDelivery[];
  readonly jira?: unknown;
  /** The how-many-th installation of the app it is; absent: the first. */
  readonly installation?: number;
}

/** What one person can do on the site. */
export interface Person {
  /** Calls the resolver of a module as its surface would. Throws what the bridge would throw. */
  invoke(
    moduleKey: string,
    call: string,
    payload?: unknown,
    extension?: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
  /** The live properties of a module that declares `dynamicProperties`. */
  dynamicProperties(moduleKey: string, extension?: Readonly<Record<string, unknown>>): Promise<unknown>;
  /** Runs an action of Jira Automation as a rule whose connection is this person's. Throws what is wrong with the rule itself. */
  runAction(actionKey: string, inputs: Readonly<Record<string, unknown>>): Promise<ActionAnswer>;
  /** The context that the bridge gives to a module's surface. */
  context(
    moduleKey: string,
    extension?: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>>;
  /** A request to Jira with this person's permissions. */
  jira(
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly body: unknown }>;
  modulesFor(location: Location, subject: Subject): UiModule[];
}

export interface SiteCounters {
  readonly storage: StorageServer['counters'];
  readonly queue: QueueServer['counters'];
  readonly events: TriggerServer['counters'];
  readonly schedules: ScheduleServer['counters'];
  readonly functions: Readonly<Record<string, FunctionCost>>;
  readonly functionSeconds: number;
  /** Scopes and routes that the app has used so far. */
  readonly used: { readonly scopes: ReadonlySet<string>; readonly routes: ReadonlySet<string> };
}

/** One Jira site with the app installed. Two sites of one process share nothing. */
export interface Site<Jira extends JiraServer = JiraServer> {
  readonly manifest: Manifest;
  readonly identity: SiteIdentity;
  readonly clock: SandboxClock;
  /** May be changed at any time. */
  readonly faults: Faults;
  readonly license: License;
  readonly jira: Jira;
  readonly trace: readonly TraceLine[];
  readonly log: readonly LogLine[];
  readonly counters: SiteCounters;
  as(accountId: string | undefined, viewer?: Partial<Viewer>): Person;
  advance(ms: number): Promise<void>;
  advanceTo(instant: number): Promise<void>;
  /** Runs what is due now. */
  settle(): Promise<void>;
  nextDue(): number | undefined;
  /** Runs the scheduled triggers once, now. */
  tick(): Promise<void>;
  snapshot(): SiteSnapshot;
  /** The app is gone: its storage, its messages and what is on its way to it too. What it wrote on Jira's own things stays. */
  uninstall(): void;
  /** The app is installed anew: under another installation id, with an empty storage. */
  install(): Promise<void>;
  stop(): void;
}
