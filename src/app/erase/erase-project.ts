import { traceNamed } from '../../domain/criteria/traces-of';
import { agendaKey } from '../decision-writes';
import { importKey } from '../import-project';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { Ports } from '../ports/ports';
import { asksKind } from '../portal/ask-row';
import { customersKind, portalKind } from '../portal/portal-row';
import type { FiringRow } from '../rows';
import { sightingKey } from '../see-similar';
import { RECORDS_IN, STAGED } from '../transfer/records-in';
import { eraseFigures } from './erase-figures';
import { eraseRecord } from './erase-record';
import type { Eraser, Ref } from './eraser';

const PAGE = 100;
const FIRING_STATES: readonly FiringRow['state'][] = [
  'started',
  'joined',
  'proposed',
  'accepted',
  'dismissed',
];

/** Takes everything of a project away, its settings and their history last; false where this invocation's time did not suffice. */
export async function eraseProject(ports: Ports, eraser: Eraser, projectId: string): Promise<boolean> {
  const { store, clock } = ports;
  const hasTime = (): boolean => clock.remainingMs() >= LOOK_BUDGET_MS;
  const gone = new Set<string>();
  for (;;) {
    const page = await store.query('escalation', {
      index: 'by-project-opened',
      partition: [projectId],
      limit: PAGE,
    });
    const left = page.rows.filter(({ key }) => !gone.has(key));
    if (left.length === 0) break;
    for (const { key } of left) {
      if (!hasTime()) return false;
      await eraseRecord(ports, eraser, key);
      gone.add(key);
    }
  }
  await eraser.removeFound(
    async () =>
      (await store.query('handoff', { index: 'by-project', partition: [projectId], limit: PAGE })).rows,
    ({ key }): readonly Ref[] => [
      { entity: 'handoff', key },
      { entity: 'agenda', key: agendaKey('handoff', key) },
    ],
  );
  if (!hasTime()) return false;
  for (const state of FIRING_STATES)
    await eraser.removeFound(
      async () =>
        (
          await store.query('firing', {
            index: 'by-project-state',
            partition: [projectId, state],
            limit: PAGE,
          })
        ).rows,
      ({ key }) => [{ entity: 'firing', key }],
    );
  if (!hasTime()) return false;
  await eraser.removeFound(
    async () =>
      (await store.query('watch', { index: 'by-change', partition: [projectId], limit: PAGE })).rows,
    ({ key, row }): readonly Ref[] => [
      { entity: 'watch', key },
      { entity: 'agenda', key: agendaKey('watch', key) },
      ...row.sighted.map((trace): Ref => sightingOf(trace, key)),
    ],
  );
  if (!hasTime()) return false;
  for (const kind of [portalKind(projectId), asksKind(projectId), customersKind(projectId)])
    await eraser.removeFound(
      async () => (await store.query('job', { index: 'by-kind', partition: [kind], limit: PAGE })).rows,
      ({ key }) => [
        { entity: 'job', key },
        // An ask that waits is named by the agenda, by the same key.
        { entity: 'agenda', key },
      ],
    );
  await eraseFigures(ports, eraser, projectId);
  if (!hasTime()) return false;
  await eraseSettings(ports, eraser, projectId);
  await eraser.remove([
    { entity: 'job', key: importKey(projectId) },
    { entity: 'job', key: `redecided:${projectId}` },
  ]);
  return true;
}

function sightingOf(trace: string, issueId: string): Ref {
  const { dim, value } = traceNamed(trace);
  return { entity: 'sighting', key: sightingKey(dim, value, issueId) };
}

/** What a scope decided itself, and every version of it. */
export async function eraseSettings({ store }: Ports, eraser: Eraser, scope: string): Promise<void> {
  await eraser.removeFound(
    async () => (await store.query('policy', { index: 'by-scope', partition: [scope], limit: PAGE })).rows,
    ({ key }) => [{ entity: 'policy', key }],
  );
  await eraser.remove([{ entity: 'generation', key: scope }]);
}

/** What waits of a file of records. */
export async function eraseStaged({ store }: Ports, eraser: Eraser): Promise<void> {
  await eraser.removeFound(
    async () => (await store.query('job', { index: 'by-kind', partition: [STAGED], limit: PAGE })).rows,
    ({ key }) => [{ entity: 'job', key }],
  );
  await eraser.remove([{ entity: 'job', key: RECORDS_IN }]);
}
