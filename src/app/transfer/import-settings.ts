import type { ImportPlan } from '../../contract/transfer-view';
import { done, fail, type Result } from '../../domain/problem';
import { SITE_SCOPE } from '../load-policies';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Write } from '../ports/store';
import { REDECIDE } from '../redecide';
import type { GenerationRow, PolicyRow } from '../rows';
import { writeHistory } from './import-history';
import { stageHistory } from './stage-history';
import { planImport, type ScopePlan } from './plan-import';

/** A transaction holds 25 writes; one is the job's. */
const MOST_SCOPES = 21;
const MOST_BYTES = 235 * 1024;

interface ImportInput {
  readonly file: unknown;
  /** Of the plan that the admin saw. */
  readonly basis: string;
}

/**
 * Makes a file live, all of it or nothing. What is to be kept as history is staged first, in rows that nobody reads; then one transaction
 * puts every changed scope live and marks the stage as taken; then the history is written from the stage. Killed before the transaction
 * nothing has happened, killed after it the history is written by whoever comes next: the engine's repair, or the next import.
 */
export async function importSettings(
  ports: Ports,
  permit: SitePermit,
  { file, basis }: ImportInput,
): Promise<Result<ImportPlan>> {
  const worked = await planImport(ports, permit, file);
  if (!worked.ok) return worked;
  const { plan, scopes } = worked.value;
  if (plan.changes.length === 0) return done(plan);
  if (plan.basis !== basis) return fail('changed-meanwhile', 'the settings changed since the plan was made');
  if (scopes.length > MOST_SCOPES) return fail('too-large', `at most ${MOST_SCOPES} scopes at once`);
  const rows = scopes.map((scope) => rowOf(scope));
  if (rows.some((row) => bytesOf(row) > MOST_BYTES))
    return fail('too-large', 'all policies of a project must fit into 235 KiB');
  await writeHistory(ports);

  const now = ports.clock.now();
  const lines = scopes.flatMap((scope) => historyOf(scope, permit.by, now));
  const stage = await stageHistory(ports, `${now}-${permit.by}`, lines);
  const written = await ports.store.transact([
    stage.taken,
    ...(await Promise.all(scopes.map((scope, index) => putOf(ports, scope, rows[index] as GenerationRow)))),
  ]);
  if (written !== 'applied') return fail('changed-meanwhile', 'another save came first');
  await ports.later.push([{ look: REDECIDE, delaySeconds: 0 }]);
  await writeHistory(ports);
  return done(plan);
}

const rowOf = ({ next, read }: ScopePlan): GenerationRow => ({
  ...next,
  number: (read?.row.number ?? 0) + 1,
});

/** A scope that never saved gets its row first, so that the transaction has something to compare with. */
async function putOf({ store }: Ports, { scope, read }: ScopePlan, row: GenerationRow): Promise<Write> {
  if (read) return { put: 'generation', key: scope, row, rev: read.rev };
  await store.create('generation', scope, { number: 0, live: {} });
  const created = await store.get('generation', scope);
  if (!created) throw new Error('A generation row was created and is not there');
  return { put: 'generation', key: scope, row, rev: created.rev };
}

function historyOf(
  { scope, changes, locks, read }: ScopePlan,
  savedBy: string,
  savedAt: number,
): readonly PolicyRow[] {
  const lines = changes.map(({ kind, policyId, version, body, what }): PolicyRow => {
    const line = { scope, kind, policyId, version, savedAt, savedBy, body };
    return what === 'inherited' ? { ...line, inherits: true } : line;
  });
  if (locks === null) return lines;
  const version = (read?.row.number ?? 0) + 1;
  const lock = { scope: SITE_SCOPE, kind: 'locks' as const, policyId: 'all', version, body: { locks } };
  return [...lines, { ...lock, savedAt, savedBy }];
}

const bytesOf = (row: GenerationRow): number => new TextEncoder().encode(JSON.stringify(row)).length;
