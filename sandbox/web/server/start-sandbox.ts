import { prepareDemo } from '../../demo/prepare-demo';
import type { IncidentRow } from '../../log/incident-row';
import { loadHistory } from '../../log/load-history';
import type { LoadSummary } from '../../log/load-history';
import { readLogAloud } from '../../log/read-log-aloud';
import path from 'node:path';
import { readManifest } from '../../platform/manifest/read-manifest';
import type { SiteFacts } from '../site/contract';
import { bundleApp } from './app-bundle';
import { buildForBrowser } from './browser-bundles';
import { ChangeFeed } from './change-feed';
import { listen } from './listener';
import { openSite } from './open-site';
import type { ServeOptions } from './serve-options';
import { siteFacts } from './site-facts';
import { readState, writeState } from './state-folder';
import { TimeFlow } from './time-flow';
import { keepTrace } from './trace-file';
import { createWebApp } from './web-app';

export interface RunningSandbox {
  readonly url: string;
  readonly facts: SiteFacts;
  stop(): Promise<void>;
}

/** Monday, 16 November 2026, 9:00 in Berlin: the demo site always starts there. */
const DEMO_START = Date.UTC(2026, 10, 16, 8);
const KEEP_STATE_EVERY_MS = 60_000;

/** The history that `--log` names, read whole before anything of it is loaded. */
async function readHistory({
  logFile,
  fromDay,
}: ServeOptions): Promise<{ readonly rows: readonly IncidentRow[]; readonly from: number } | undefined> {
  if (logFile === undefined || fromDay === undefined) return undefined;
  return { rows: await readLogAloud(logFile), from: Date.parse(`${fromDay}T00:00:00Z`) };
}

function tellLoaded({ pastIssues, rowsToPlay, statuses, guessedPriorities }: LoadSummary): void {
  console.log(
    `${pastIssues} work items loaded as past, ${rowsToPlay} rows happen as time is played. Statuses became:`,
  );
  for (const { source, jira, guessed, rows } of statuses) {
    console.log(`  ${source} → ${jira}${guessed ? ' (guessed)' : ''}, ${rows} rows`);
  }
  for (const source of guessedPriorities)
    console.log(`  priority ${source === '' ? '(empty)' : source} → Medium (guessed)`);
}

/** Starts everything in this process. What was started is stopped again when a later part fails. */
export async function startSandbox(repo: string, options: ServeOptions): Promise<RunningSandbox> {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const one of stops.splice(0).reverse()) await one();
  };
  try {
    const listener = await listen(options.port);
    stops.push(() => listener.stop());
    const root = path.resolve(repo, options.appFolder);
    const manifest = readManifest(path.join(root, 'manifest.yml'));
    const trace = keepTrace(options.traceFile);
    stops.push(() => trace.stop());
    const feed = new ChangeFeed(() => flow.state);
    stops.push(() => feed.stop());
    const [app, bundles] = await Promise.all([
      bundleApp(repo, root, options.isWatching),
      buildForBrowser({
        repo,
        appFolder: root,
        manifest,
        isWatching: options.isWatching,
        onRebuilt: () => feed.rebuilt(),
      }),
    ]);
    stops.push(
      () => app.stop(),
      () => bundles.stop(),
    );
    const kept = options.stateFolder === undefined ? undefined : readState(options.stateFolder);
    const history = kept ? undefined : await readHistory(options);
    const site = await openSite({
      root,
      manifest,
      siteUrl: listener.url,
      loadApp: () => app.load(),
      start: history?.from ?? DEMO_START,
      seed: options.seed,
      faults: options.faults,
      hasDemoIssues: history === undefined,
      onTrace: trace.add,
      ...(kept ? { state: kept } : {}),
    });
    stops.push(() => site.stop());
    // Another app than the product (--app) has no settings to fill in.
    if (!kept && root === repo) await prepareDemo(site);
    if (history) tellLoaded(loadHistory(site, history.rows, { from: history.from }));
    const { stateFolder } = options;
    if (stateFolder !== undefined) {
      const keep = (): void => writeState(stateFolder, site.snapshot());
      const timer = setInterval(keep, KEEP_STATE_EVERY_MS);
      stops.push(() => {
        clearInterval(timer);
        keep();
      });
    }
    const movable = {
      now: () => site.clock.now(),
      advanceTo: (at: number) => site.advanceTo(at),
      nextDue: () => site.nextDue(),
    };
    const flow = new TimeFlow(
      movable,
      () => feed.changed(),
      (error) => console.error('Time stopped:', error),
    );
    const facts = siteFacts(site);
    listener.serve(
      createWebApp({
        root,
        site,
        flow,
        feed,
        bundles,
        facts: () => siteFacts(site),
        trace: trace.lines,
        onTrace: trace.add,
      }),
    );
    flow.start();
    stops.push(() => flow.stop());
    return { url: listener.url, facts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
