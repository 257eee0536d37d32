import type { RecordsInView } from '../../contract/records-transfer-view';
import { done, fail, type Result } from '../../domain/problem';
import { DAY, MINUTE } from '../../domain/time';
import { readTransferState, type TransferState } from '../../domain/transfer/transfer-state';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import type { JobRow } from '../rows';

/** The one row of the import of records, and the look that works on it. */
export const RECORDS_IN = 'records-in';
/** The kind of the rows in which a file waits. */
export const STAGED = 'records-in-part';
const STALLED_AFTER = 10 * MINUTE;

export type StagedKind = 'issues' | 'index' | 'rows' | 'claims';
export const stagedKey = (kind: StagedKind, index: number): string => `${RECORDS_IN}:${kind}:${index}`;

export interface TransferJob {
  readonly stored: Stored<'job'>;
  readonly state: TransferState;
}

export async function readTransfer({ store }: Pick<Ports, 'store'>): Promise<TransferJob | undefined> {
  const stored = await store.get('job', RECORDS_IN);
  const state = readTransferState(stored?.row.body);
  return stored && state ? { stored, state } : undefined;
}

export const transferRow = (state: string, at: number, body: TransferState): JobRow => ({
  id: RECORDS_IN,
  kind: RECORDS_IN,
  state,
  at,
  body,
});

/** Makes room for a file. One import at a time; what an earlier one staged is written over or cleared by the end. */
export async function beginRecordsIn(
  ports: Ports,
  permit: SitePermit,
  { exportedAt, records }: { readonly exportedAt: number; readonly records: number },
): Promise<Result<void>> {
  const before = await readTransfer(ports);
  const state = before?.stored.row.state;
  if (state === 'running' || state === 'stopped')
    return fail('already-done', 'another import of records is not finished: go on with it, or forget it');
  if (state === 'clearing') return fail('changed-meanwhile', 'what an earlier file left is being taken away');
  const now = ports.clock.now();
  const body: TransferState = {
    by: permit.by,
    exportedAt,
    startedAt: now,
    parts: { issues: 0, index: 0, rows: 0 },
    records,
    step: 'number',
    part: 0,
    done: 0,
    isMidRecord: false,
    isStopping: false,
    brought: 0,
    there: 0,
    leftOut: 0,
    endedElsewhere: 0,
  };
  await ports.store.note(RECORDS_IN, transferRow('staging', now, body));
  return done(undefined);
}

/** Starts what was staged, or goes on with what was stopped. */
export async function startRecordsIn(ports: Ports): Promise<Result<void>> {
  const job = await readTransfer(ports);
  if (!job || (job.stored.row.state !== 'staging' && job.stored.row.state !== 'stopped'))
    return fail('already-done', 'there is nothing to start');
  const body = { ...job.state, isStopping: false };
  const written = await write(ports, job, 'running', body);
  if (!written) return fail('changed-meanwhile', 'somebody else was first');
  await ports.later.push([{ look: RECORDS_IN, delaySeconds: 0 }]);
  return done(undefined);
}

/** Stops after the record that is being brought: none is left half there. */
export async function stopRecordsIn(ports: Ports): Promise<Result<void>> {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const job = await readTransfer(ports);
    if (job?.stored.row.state !== 'running') return fail('already-done', 'no import is running');
    // The worker writes under the same revision: it finds this, and goes on to the end of its record.
    if (!(await write(ports, job, 'running', { ...job.state, isStopping: true }))) continue;
    await ports.later.push([{ look: RECORDS_IN, delaySeconds: 0 }]);
    return done(undefined);
  }
  return fail('changed-meanwhile', 'the import kept writing while this was tried');
}

/** Forgets a file that was staged or stopped: what was brought stays, what waits is taken away. */
export async function forgetRecordsIn(ports: Ports): Promise<Result<void>> {
  const job = await readTransfer(ports);
  if (!job || (job.stored.row.state !== 'staging' && job.stored.row.state !== 'stopped'))
    return fail('already-done', 'there is nothing to forget');
  const written = await write(ports, job, 'clearing', { ...job.state, step: 'clear', part: 0, done: 0 });
  if (!written) return fail('changed-meanwhile', 'somebody else was first');
  await ports.later.push([{ look: RECORDS_IN, delaySeconds: 0 }]);
  return done(undefined);
}

async function write(
  { store, clock }: Ports,
  { stored }: TransferJob,
  state: string,
  body: TransferState,
): Promise<boolean> {
  const row = transferRow(state, clock.now(), body);
  const put = { put: 'job' as const, key: RECORDS_IN, row, rev: stored.rev };
  return (await store.transact([put])) === 'applied';
}

/** Sets it off again where its message was lost, and forgets a file that was left waiting for a day. */
export async function recordsInStalled(ports: Ports): Promise<void> {
  const job = await readTransfer(ports);
  if (!job) return;
  const { state, at } = job.stored.row;
  const age = ports.clock.now() - at;
  if (state === 'staging' && age > DAY) await forgetRecordsIn(ports);
  if ((state === 'running' || state === 'clearing') && age > STALLED_AFTER)
    await ports.later.push([{ look: RECORDS_IN, delaySeconds: 0 }]);
}

export async function viewRecordsIn(ports: Ports): Promise<Result<RecordsInView>> {
  const job = await readTransfer(ports);
  const now = ports.clock.now();
  const none = { records: 0, brought: 0, there: 0, leftOut: 0, endedElsewhere: 0 };
  if (!job) return done({ now, state: 'none', by: '', at: 0, ...none });
  const { stored, state } = job;
  const { by, records, brought, there, leftOut, endedElsewhere } = state;
  return done({
    now,
    state: stateOf(stored.row.state, state),
    by,
    at: stored.row.at,
    records,
    brought,
    there,
    leftOut,
    endedElsewhere,
  });
}

function stateOf(state: string, { isStopping }: TransferState): RecordsInView['state'] {
  if (state === 'running') return isStopping ? 'stopping' : 'running';
  if (state === 'staging' || state === 'stopped' || state === 'done') return state;
  return 'none';
}
