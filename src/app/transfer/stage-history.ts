import { HOUR } from '../../domain/time';
import type { Ports } from '../ports/ports';
import type { Stored, Write } from '../ports/store';
import type { JobRow, PolicyRow } from '../rows';

/** The one row that says which staged history is to be written. */
export const STAGE = 'import-history';
const STAGED = 'staged';

/** A part stays well below what a stored value holds. */
const PART_BYTES = 150_000;
/** A stage that was not taken by then belongs to an import that was killed. */
const GIVEN_UP_AFTER = HOUR;

export const stagePartKey = (stageId: string, index: number): string => `${STAGE}:${stageId}:${index}`;

/** Lines of history put aside before they are true. `taken` belongs into the transaction that makes them true. */
export async function stageHistory(
  { store, clock }: Ports,
  stageId: string,
  lines: readonly PolicyRow[],
): Promise<{ readonly taken: Write }> {
  const now = clock.now();
  const parts = partsOf(lines);
  for (const [index, part] of parts.entries()) {
    const key = stagePartKey(stageId, index);
    await store.note(key, stageRow(key, STAGED, now, { lines: part }));
  }
  const staged = await stageOf({ store, clock });
  const next = stageRow(STAGE, 'taken', now, { stageId, parts: parts.length });
  return { taken: { put: 'job', key: STAGE, row: next, rev: staged.rev } };
}

/** Takes away what killed imports had put aside. */
export async function dropGivenUp(ports: Pick<Ports, 'store' | 'clock'>): Promise<void> {
  const { store, clock } = ports;
  const to = clock.now() - GIVEN_UP_AFTER;
  const old = await store.query('job', { index: 'by-state', partition: [STAGED], to, limit: 20 });
  if (old.rows.length === 0) return;
  const stage = await stageOf(ports);
  if (stage.row.state === 'taken') return;
  await store.transact([
    { put: 'job', key: STAGE, row: stage.row, rev: stage.rev },
    ...old.rows.map(({ key }) => ({ remove: 'job' as const, key })),
  ]);
}

async function stageOf({ store, clock }: Pick<Ports, 'store' | 'clock'>): Promise<Stored<'job'>> {
  const known = await store.get('job', STAGE);
  if (known) return known;
  await store.create('job', STAGE, stageRow(STAGE, 'written', clock.now(), { stageId: '', parts: 0 }));
  const created = await store.get('job', STAGE);
  if (!created) throw new Error('A stage was created and is not there');
  return created;
}

export const stageRow = (id: string, state: string, at: number, body: unknown): JobRow => ({
  id,
  kind: STAGE,
  state,
  at,
  body,
});

function partsOf(lines: readonly PolicyRow[]): readonly (readonly PolicyRow[])[] {
  const parts: PolicyRow[][] = [];
  let bytes = Infinity;
  for (const line of lines) {
    const size = JSON.stringify(line).length;
    if (bytes + size > PART_BYTES) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(line);
    bytes += size;
  }
  return parts;
}
