import type { PolicySetting, SettingsView } from '../contract/settings-view';
import { SEVERITIES } from '../domain/escalation/severity';
import type { LivePolicy, PolicyBodies, PolicyKind } from '../domain/policy/policy-set';
import { SETTINGS_ID } from '../domain/policy/override-policies';
import { done } from '../domain/problem';
import type { Result } from '../domain/problem';
import { DAY } from '../domain/time';
import { loadPolicies } from './load-policies';
import type { ProjectPermit } from './permit';
import type { Ports } from './ports/ports';
import { criterionSettings } from './settings/criterion-settings';
import { readFirings } from './settings/read-firings';

const SHOWN_CHANGES = 50;
const LATELY = 30 * DAY;
const COUNTED_DUE = 100;

/** Everything the settings page shows: live policies, how often criteria fired, what was changed, whether the engine is alive. */
export async function viewSettings(ports: Ports, permit: ProjectPermit): Promise<Result<SettingsView>> {
  const { store, clock } = ports;
  const { projectId } = permit;
  const now = clock.now();
  const [project, policies, changes, heartbeat, due, firings] = await Promise.all([
    permit.desk.project(projectId),
    loadPolicies(store, projectId),
    store.query('policy', {
      index: 'by-scope',
      partition: [projectId],
      order: 'descending',
      limit: SHOWN_CHANGES,
    }),
    store.get('job', 'heartbeat'),
    store.query('agenda', { index: 'by-due', partition: [], to: now, limit: COUNTED_DUE }),
    readFirings(store, projectId, now - LATELY),
  ]);
  return done({
    now,
    project: { id: projectId, key: project.key, name: project.name },
    switchedOn: project.switchedOn,
    generation: policies.generation,
    criteria: criterionSettings(policies.criteria, firings),
    ladders: settings(policies.ladders),
    playbooks: settings(policies.playbooks),
    calendars: settings(policies.calendars),
    severities: SEVERITIES.map((id) => ({ id, ...policies.severities[id] })),
    settings: { id: SETTINGS_ID, ...policies.settings },
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
