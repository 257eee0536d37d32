import { done, fail, type Result } from '../../domain/problem';
import { DAY, MINUTE } from '../../domain/time';
import { isWhole } from '../../domain/transfer/transfer-state';
import type { Ports } from '../ports/ports';
import { RECORDS_IN, readTransfer, writeTransfer, type TransferJob } from './records-in';

const STALLED_AFTER = 10 * MINUTE;
const TRIES = 10;

/** The import that somebody looks at: another one since is none of theirs. */
export interface Steering {
  readonly importId: string;
}

/** Starts what was staged, once all of it is there, or goes on with what was stopped. */
export async function startRecordsIn(ports: Ports, steering: Steering): Promise<Result<void>> {
  const job = await steered(ports, steering, ['staging', 'stopped']);
  if (!job) return fail('already-done', 'there is nothing to start');
  if (!isWhole(job.state))
    return fail('invalid', 'not all of the file has come', [
      { path: 'parts', message: 'Parts of the file are missing.' },
    ]);
  return move(ports, job, 'running', { ...job.state, isStopping: false });
}

/** Stops after the record that is being brought: none is left half there. */
export async function stopRecordsIn(ports: Ports, steering: Steering): Promise<Result<void>> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const job = await steered(ports, steering, ['running']);
    if (!job) return fail('already-done', 'no import is running');
    // The worker writes under the same revision: it finds this, and goes on to the end of its record.
    const stopped = await move(ports, job, 'running', { ...job.state, isStopping: true });
    if (stopped.ok) return stopped;
  }
  return fail('changed-meanwhile', 'the import kept writing while this was tried');
}

/** Forgets a file that was staged or stopped: what was brought stays, what waits is taken away. */
export async function forgetRecordsIn(ports: Ports, steering: Steering): Promise<Result<void>> {
  const job = await steered(ports, steering, ['staging', 'stopped']);
  if (!job) return fail('already-done', 'there is nothing to forget');
  return move(ports, job, 'clearing', { ...job.state, step: 'clear', part: 0, done: 0 });
}

/** Sets it off again where its message was lost, and forgets a file that was left waiting for a day. */
export async function recordsInStalled(ports: Ports): Promise<void> {
  const job = await readTransfer(ports);
  if (!job) return;
  const { state, at } = job.stored.row;
  const age = ports.clock.now() - at;
  if (state === 'staging' && age > DAY) await forgetRecordsIn(ports, job.state);
  if ((state === 'running' || state === 'clearing') && age > STALLED_AFTER)
    await ports.later.push([{ look: RECORDS_IN, delaySeconds: 0 }]);
}

async function steered(
  ports: Ports,
  { importId }: Steering,
  states: readonly string[],
): Promise<TransferJob | undefined> {
  const job = await readTransfer(ports);
  return job && job.state.importId === importId && states.includes(job.stored.row.state) ? job : undefined;
}

async function move(
  ports: Ports,
  job: TransferJob,
  state: string,
  body: TransferJob['state'],
): Promise<Result<void>> {
  if (!(await writeTransfer(ports, job, state, body)))
    return fail('changed-meanwhile', 'somebody else was first');
  await ports.later.push([{ look: RECORDS_IN, delaySeconds: 0 }]);
  return done(undefined);
}
