import type { PolicySetting, SettingsView } from '../contract/settings-view';
import { SEVERITIES } from '../domain/escalation/severity';
import type { LivePolicy, PolicyBodies, PolicyKind } from '../domain/policy/policy-set';
import { SETTINGS_ID } from '../domain/policy/override-policies';
import { policyOrigins } from '../domain/policy/policy-origin';
import { done } from '../domain/problem';
import type { Result } from '../domain/problem';
import { DAY } from '../domain/time';
import { policiesOf, readGenerations, SITE_SCOPE } from './load-policies';
import type { PolicyPermit } from './permit';
import type { Ports } from './ports/ports';
import { criterionSettings } from './settings/criterion-settings';
import { readFirings, type FiringCount } from './settings/read-firings';

const LATELY = 30 * DAY;
const SHOWN_CHANGES = 50;
const COUNTED_DUE = 100;

/** The site has no name of its own here, and no switch: each project has one. */
const WHOLE_SITE = { key: '', name: '', switchedOn: true };

/** Everything the settings page shows: live policies and where they come from, how often criteria fired, what was changed lately, whether the engine is alive. */
export async function viewSettings(ports: Ports, permit: PolicyPermit): Promise<Result<SettingsView>> {
  const { store, clock } = ports;
  const { projectId } = permit;
  const now = clock.now();
  const isSite = projectId === SITE_SCOPE;
  const [project, read, changes, heartbeat, due, firings] = await Promise.all([
    isSite ? WHOLE_SITE : permit.desk.project(projectId),
    readGenerations(store, projectId),
    store.query('policy', {
      index: 'by-scope',
      partition: [projectId],
      order: 'descending',
      limit: SHOWN_CHANGES,
    }),
    store.get('job', 'heartbeat'),
    store.query('agenda', { index: 'by-due', partition: [], to: now, limit: COUNTED_DUE }),
    isSite ? new Map<string, FiringCount>() : readFirings(store, projectId, now - LATELY),
  ]);
  const policies = policiesOf(read);
  const scope = isSite ? 'site' : 'project';
  return done({
    now,
    scope,
    origins: policyOrigins({ site: read.site?.row, project: read.project?.row, scope }),
    locks: read.site?.row.locks ?? [],
    project: { id: projectId, key: project.key, name: project.name },
    switchedOn: project.switchedOn,
    generation: policies.generation,
    criteria: criterionSettings(policies.criteria, firings),
    ladders: settings(policies.ladders),
    playbooks: settings(policies.playbooks),
    calendars: settings(policies.calendars),
    severities: SEVERITIES.map((id) => ({ id, ...policies.severities[id] })),
    settings: { id: SETTINGS_ID, ...policies.settings },
    vocabulary: { id: SETTINGS_ID, ...policies.vocabulary },
    history: changes.rows.map(({ row: { kind, policyId, version, savedAt, savedBy } }) => ({
      kind,
      policyId,
      version,
      savedAt,
      savedBy,
    })),
    engine: { lastSweepAt: heartbeat?.row.at ?? null, dueNow: due.rows.length },
  });
}

const settings = <K extends PolicyKind>(
  policies: Readonly<Record<string, LivePolicy<K>>>,
): readonly PolicySetting<PolicyBodies[K]>[] =>
  Object.entries(policies).map(([id, { version, body }]) => ({ id, version, body }));
