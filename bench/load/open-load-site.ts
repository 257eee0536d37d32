import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import { readManifest } from '../../sandbox/platform/manifest/read-manifest';
import type { Site } from '../../sandbox/site';
import { openSite } from '../../sandbox/web/server/open-site';
import type { SettingsView } from '../../src/contract/settings-view';
import { Random } from '../../test/support/random';
import { loadCriteria } from './load-criteria';
import { loadIssues, ripeningIssues } from './load-issues';
import { LoadMeter } from './load-meter';

/** Monday, 16 November 2026, midnight UTC. */
export const LOAD_START = Date.UTC(2026, 10, 16);

const ELSEWHERE = 500;

export interface LoadSite {
  readonly site: Site<SandboxJira>;
  readonly meter: LoadMeter;
  readonly random: Random;
  readonly projectId: string;
  /** Keys of the watched project's open issues, and of issues of a project that is not switched on. */
  readonly keys: readonly string[];
  readonly keysElsewhere: readonly string[];
}

export interface Load {
  readonly issues: number;
  readonly criteria: number;
  /** Issues that come due by their age alone, evenly over `hours` from `from` on. */
  readonly ripening: { readonly count: number; readonly from: number; readonly hours: number };
}

/** The whole app on a sandbox site with so many open issues, before it has looked at any of them. */
export async function openLoadSite({ issues, criteria, ripening }: Load): Promise<LoadSite> {
  const meter = new LoadMeter();
  const random = new Random(5);
  const site = await openSite({
    manifest: readManifest('manifest.yml'),
    root: '.',
    siteUrl: 'https://load.example',
    hasDemoIssues: false,
    loadApp: async () => ({ ...(await import('../../src/index')) }),
    start: LOAD_START,
    seed: 1,
    tickOffset: 0,
    eventLatency: { kind: 'platform' },
    onTrace: meter.onTrace,
    onCall: meter.onCall,
  });
  const projectId = site.jira.state.project('SUP')?.id;
  if (projectId === undefined) throw new Error('the sandbox has no project SUP any more');
  const keys = site.jira.loadPast(loadIssues('SUP', issues, LOAD_START, random));
  const keysElsewhere = site.jira.loadPast(loadIssues('FIN', ELSEWHERE, LOAD_START, random));
  site.jira.loadPast(ripeningIssues(ripening.count, ripening.from, ripening.hours));
  await saveCriteria(site, projectId, criteria);
  return { site, meter, random, projectId, keys, keysElsewhere };
}

/** As an admin would, through the settings page's calls: the load's criteria, and none of those that are shipped. */
async function saveCriteria(site: Site<SandboxJira>, projectId: string, count: number): Promise<void> {
  const admin = site.as(PEOPLE.priya.accountId);
  const ask = async (call: string, payload: object): Promise<SettingsView> => {
    const reply = (await admin.invoke('escalation-settings', call, { projectId, ...payload })) as {
      readonly ok: boolean;
      readonly value?: SettingsView;
      readonly problem?: unknown;
    };
    if (!reply.ok || !reply.value) throw new Error(`${call} was refused: ${JSON.stringify(reply.problem)}`);
    return reply.value;
  };
  let view = await ask('settings.view', {});
  const shipped = view.criteria.map(({ body }) => ({ ...body, mode: 'off' as const }));
  for (const body of [...shipped, ...loadCriteria(count)]) {
    const payload = { generation: view.generation, kind: 'criterion', policyId: body.id, body };
    view = await ask('policy.save', payload);
    // Jira and the storage limit calls by the second: nobody saves this fast.
    await site.advance(1_000);
  }
}
