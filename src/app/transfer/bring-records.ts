import type { Ports } from '../ports/ports';
import { rebuildReport } from '../report/report-job';
import { Bringing, Overtaken, type StepEnd } from './bringing';
import { claimNames } from './claim-names';
import { clearStaged } from './clear-staged';
import { RECORDS_IN, readTransfer } from './records-in';
import { writeRecords } from './write-records';

/**
 * Goes on with the import as far as this invocation's time reaches: first every record gets its name here, then record by record comes,
 * the head last, then what was staged is taken away. Killed anywhere it goes on from the last write; a stop waits for the end of a record.
 */
export async function bringRecords(ports: Ports): Promise<void> {
  const job = await readTransfer(ports);
  const state = job?.stored.row.state;
  if (!job || (state !== 'running' && state !== 'clearing')) return;
  const bringing = await Bringing.of(ports, job);
  try {
    const end = await workOn(bringing, state);
    if (end === 'again') await ports.later.push([{ look: RECORDS_IN, delaySeconds: 1 }]);
  } catch (error) {
    if (!(error instanceof Overtaken)) throw error;
  }
}

async function workOn(bringing: Bringing, state: 'running' | 'clearing'): Promise<StepEnd> {
  if (state === 'clearing') return clearStaged(bringing, 'clearing');
  const { step } = bringing.state;
  const named = step === 'number' ? await claimNames(bringing) : 'done';
  if (named !== 'done') return named;
  const written = bringing.state.step === 'write' ? await writeRecords(bringing) : 'done';
  if (written === 'again') return written;
  if (bringing.state.step === 'write') await countAnew(bringing);
  return written === 'done' ? clearStaged(bringing, 'running') : written;
}

/** What came is older than what the reports last looked at: they find it by looking at everything. */
async function countAnew({ ports, state, issues }: Bringing): Promise<void> {
  if (state.brought === 0) return;
  const projects = new Set([...issues.values()].map(({ projectId }) => projectId));
  for (const projectId of projects) await rebuildReport(ports, projectId, state.by);
}
