import { readTransferState, type TransferState } from '../../domain/transfer/transfer-state';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import type { JobRow } from '../rows';

/** The one row of the import of records, and the look that works on it. */
export const RECORDS_IN = 'records-in';
/** The kind of the rows in which a file waits. */
export const STAGED = 'records-in-part';

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

/** Moves the import on from what was read of it; `false` when somebody else was first. */
export async function writeTransfer(
  { store, clock }: Ports,
  { stored }: TransferJob,
  state: string,
  body: TransferState,
): Promise<boolean> {
  const row = transferRow(state, clock.now(), body);
  const put = { put: 'job' as const, key: RECORDS_IN, row, rev: stored.rev };
  return (await store.transact([put])) === 'applied';
}
