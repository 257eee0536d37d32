import type { RecordsInView } from '../../contract/records-transfer-view';
import { done, type Result } from '../../domain/problem';
import { isWhole, type TransferState } from '../../domain/transfer/transfer-state';
import type { Ports } from '../ports/ports';
import { readTransfer } from './records-in';

/** How far the import of records is, whoever began it. */
export async function viewRecordsIn(ports: Ports): Promise<Result<RecordsInView>> {
  const job = await readTransfer(ports);
  const now = ports.clock.now();
  const none = { importId: '', records: 0, brought: 0, there: 0, leftOut: 0, endedElsewhere: 0 };
  if (!job) return done({ now, state: 'none', by: '', at: 0, isWhole: false, ...none });
  const { stored, state } = job;
  const { importId, by, records, brought, there, leftOut, endedElsewhere } = state;
  return done({
    now,
    importId,
    state: stateOf(stored.row.state, state),
    by,
    at: stored.row.at,
    isWhole: isWhole(state),
    records,
    brought,
    there,
    leftOut,
    endedElsewhere,
  });
}

function stateOf(state: string, { isStopping }: TransferState): RecordsInView['state'] {
  if (state === 'running') return isStopping ? 'stopping' : 'running';
  if (state === 'staging' || state === 'stopped' || state === 'done' || state === 'clearing') return state;
  return 'none';
}
