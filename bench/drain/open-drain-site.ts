import type { TraceLine } from '../../sandbox/boundary';
import { readManifest } from '../../sandbox/platform/manifest/read-manifest';
import { ISSUE_TYPE, PRIORITY } from '../../sandbox/jira/definitions/choices';
import { PEOPLE } from '../../sandbox/jira/seed/people';
import type { SandboxJira } from '../../sandbox/jira/sandbox-jira';
import type { Site } from '../../sandbox/site';
import { openSite } from '../../sandbox/web/server/open-site';
import type { SettingsView } from '../../src/contract/settings-view';
import { SEVERITIES } from '../../src/domain/escalation/severity';
import { HOUR, MINUTE } from '../../src/domain/time';

/** Monday, 16 November 2026, 00:00 UTC: an hour of the quota begins. */
const START = Date.UTC(2026, 10, 16);
/** Calls of people cost points of the same pool: so many escalations are opened an hour, the storage's limits a minute in mind. */
const OPENED_AN_HOUR = 3_000;
const OPENED_AT_ONCE = 5;
const OWNERS = [PEOPLE.ada, PEOPLE.ben, PEOPLE.chloe, PEOPLE.lena, PEOPLE.marco];
const MINUTES_A_YEAR = 500_000;

const never = { minutes: MINUTES_A_YEAR, clock: 'elapsed' } as const;

export interface DrainSite {
  readonly site: Site<SandboxJira>;
  /** When the engine runs again after the outage that made all of them overdue. */
  readonly resumedAt: number;
}

/**
 * A site on which so many escalations came due during an outage, a third of each severity, each with its assignee to be told. Nothing but
 * the ladder's first level is due, so that one step an escalation is what there is to count.
 */
export async function openDrainSite(overdue: number, onTrace: (line: TraceLine) => void): Promise<DrainSite> {
  const site = await openSite({
    manifest: readManifest('manifest.yml'),
    root: '.',
    siteUrl: 'https://drain.example',
    hasDemoIssues: false,
    loadApp: async () => ({ ...(await import('../../src/index')) }),
    start: START,
    tickOffset: 0,
    onTrace,
  });
  const openingMinutes = Math.ceil((overdue / OPENED_AN_HOUR) * 60) + 30;
  await setUp(site, openingMinutes + 180);
  await openAll(site, overdue);
  // What the openings set off is worked off, hour by hour, before the lights go out.
  const outage = START + (openingMinutes + 170) * MINUTE;
  await site.advanceTo(outage);
  const resumedAt = Math.ceil((outage + openingMinutes * MINUTE + HOUR) / HOUR) * HOUR;
  site.faults.ticksStoppedUntil = resumedAt;
  await site.advanceTo(resumedAt - MINUTE);
  return { site, resumedAt };
}

async function setUp(site: Site<SandboxJira>, delayMinutes: number): Promise<void> {
  const admin = site.as(PEOPLE.priya.accountId);
  const projectId = site.jira.state.project('SUP')?.id;
  const ask = async (call: string, payload: object): Promise<SettingsView> => {
    const reply = (await admin.invoke('escalation-settings', call, { projectId, ...payload })) as {
      readonly ok: boolean;
      readonly value?: SettingsView;
    };
    if (!reply.ok || !reply.value) throw new Error(`${call} was refused: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  let view = await ask('project.switch', { on: true });
  const save = async (kind: string, policyId: string, body: unknown): Promise<void> => {
    view = await ask('policy.save', { generation: view.generation, kind, policyId, body });
    await site.advance(1_000);
  };
  for (const { id, body } of view.criteria) await save('criterion', id, { ...body, mode: 'off' });
  for (const { id, body } of view.severities) {
    const updates = { customer: never };
    await save('severity', id, { ...body, manager: never, assessment: never, plan: never, updates });
  }
  for (const { id, body } of view.ladders) {
    const delay = { minutes: delayMinutes, clock: 'elapsed' };
    const people = [{ kind: 'role', role: 'assignee' }];
    const [first] = body.levels;
    await save('ladder', id, { ...body, levels: [{ ...first, people, delay, wait: never, repeats: 0 }] });
  }
  for (const { id, body } of view.playbooks) await save('playbook', id, { ...body, audiences: ['customer'] });
}

async function openAll(site: Site<SandboxJira>, count: number): Promise<void> {
  const ada = site.as(PEOPLE.ada.accountId);
  for (let index = 0; index < count; index += 1) {
    const owner = OWNERS[index % OWNERS.length] ?? PEOPLE.ada;
    const key = site.jira.play.create('SUP', PEOPLE.uma.accountId, {
      summary: `Overdue ${index + 1}`,
      issuetype: ISSUE_TYPE.incident.id,
      priority: PRIORITY.medium.id,
      reporter: PEOPLE.uma.accountId,
      assignee: owner.accountId,
    });
    const open = async (): Promise<{ readonly ok: boolean }> =>
      (await ada.invoke('escalation-workspace', 'escalation.open', {
        issueId: site.jira.state.issues.find(key)?.id,
        playbookId: 'standard',
        severity: SEVERITIES[index % SEVERITIES.length],
        reasonCode: 'stuck',
        words: 'No progress.',
        tried: '',
        shouldKnow: [],
      })) as { readonly ok: boolean };
    let reply = await open();
    // A person who is told that the storage is busy tries again a minute later.
    for (let again = 0; !reply.ok && again < 3; again += 1) {
      await site.advance(MINUTE);
      reply = await open();
    }
    if (!reply.ok) throw new Error(`${key} was not escalated: ${JSON.stringify(reply)}`);
    if (index % OPENED_AT_ONCE === 0) await site.advance((OPENED_AT_ONCE * HOUR) / OPENED_AN_HOUR);
  }
}
