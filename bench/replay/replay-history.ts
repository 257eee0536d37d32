import { readManifest } from '../../sandbox/platform/manifest/read-manifest';
import type { TraceLine } from '../../sandbox/boundary';
import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { loadHistory, type LoadSummary } from '../../sandbox/log/load-history';
import type { IncidentRow } from '../../sandbox/log/incident-row';
import type { Site } from '../../sandbox/site';
import { openSite } from '../../sandbox/web/server/open-site';
import { DAY } from '../../src/domain/time';
import type { SettingsView } from '../../src/contract/settings-view';
import { measureReplay, type ReplayReport } from './measure-replay';
import { noTraffic, watchTraffic } from './watch-traffic';

export interface ReplayRun {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** Criterion ids to switch on; the others are off. */
  readonly criteria: readonly string[];
  readonly onTrace?: (line: TraceLine) => void;
  readonly onDay?: (at: number, site: Site<SandboxJira>) => void;
}

/** An incident history through the whole app in simulated time: events as the platform delivers them, sweeps, queue, effects. */
export async function replayHistory(
  rows: readonly IncidentRow[],
  run: ReplayRun,
): Promise<{ readonly report: ReplayReport; readonly loaded: LoadSummary }> {
  const traffic = noTraffic();
  const site = await openSite({
    manifest: readManifest('manifest.yml'),
    root: '.',
    siteUrl: 'https://replay.example',
    hasDemoIssues: false,
    loadApp: async () => ({ ...(await import('../../src/index')) }),
    start: run.from,
    seed: run.seed,
    eventLatency: { kind: 'platform' },
    onTrace(line) {
      watchTraffic(traffic, line);
      run.onTrace?.(line);
    },
  });
  const loaded = loadHistory(site, rows, { from: run.from, to: run.to });
  await switchOn(site, run.criteria);
  for (let at = run.from + DAY; at < run.to + DAY; at += DAY) {
    await site.advanceTo(Math.min(at, run.to));
    run.onDay?.(Math.min(at, run.to), site);
  }
  const report = measureReplay(site, traffic, instantsOf(site, rows, loaded, run), run.from, run.to);
  site.stop();
  return { report, loaded };
}

/** Criteria are switched on as an admin would: through the settings page's calls. */
async function switchOn(site: Site<SandboxJira>, only: readonly string[]): Promise<void> {
  const admin = site.as(PEOPLE.priya.accountId);
  const projectId = site.jira.state.project('SUP')?.id;
  const ask = async (call: string, payload: unknown): Promise<SettingsView> => {
    const reply = (await admin.invoke('escalation-settings', call, payload)) as {
      readonly ok: boolean;
      readonly value?: SettingsView;
      readonly problem?: unknown;
    };
    if (!reply.ok || !reply.value) throw new Error(`${call} was refused: ${JSON.stringify(reply.problem)}`);
    return reply.value;
  };
  let view = await ask('settings.view', { projectId });
  for (const { id, body } of view.criteria) {
    const mode = only.includes(id) ? 'start' : 'off';
    view = await ask('policy.save', {
      projectId,
      generation: view.generation,
      kind: 'criterion',
      policyId: id,
      body: { ...(body as object), mode },
    });
  }
}

/** Every instant at which the history itself changed an issue: what became true then was caused by an event. */
function instantsOf(
  site: Site<SandboxJira>,
  rows: readonly IncidentRow[],
  loaded: LoadSummary,
  { from, to }: ReplayRun,
): ReadonlySet<string> {
  const ids = new Map(
    [...loaded.keys].map(([incident, key]) => [incident, site.jira.state.issues.find(key)?.id ?? '']),
  );
  return new Set(
    rows
      .filter(({ at }) => at >= from && at < to)
      .map(({ incident, at }) => `${ids.get(incident) ?? ''}@${at}`),
  );
}
