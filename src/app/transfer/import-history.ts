import { numberIn } from '../points-ledger';
import type { Ports } from '../ports/ports';
import type { PolicyRow } from '../rows';
import { dropGivenUp, STAGE, stagePartKey, stageRow } from './stage-history';

/** With the guard a transaction holds 25 writes. */
const AT_ONCE = 20;

/** Writes the history of an import that is live and whose history is not written yet; nothing where there is none. Harmless twice. */
export async function writeHistory({ store, clock }: Pick<Ports, 'store' | 'clock'>): Promise<void> {
  let stage = await store.get('job', STAGE);
  if (stage?.row.state !== 'taken') return dropGivenUp({ store, clock });
  const parts = numberIn(stage.row.body, 'parts');
  const stageId = stageIdIn(stage.row.body);
  for (let index = 0; index < parts; index += 1) {
    const part = await store.get('job', stagePartKey(stageId, index));
    const lines = linesIn(part?.row.body);
    for (let from = 0; from < lines.length; from += AT_ONCE) {
      const some = lines.slice(from, from + AT_ONCE);
      const state = await store.transact([
        { put: 'job', key: STAGE, row: stage.row, rev: stage.rev },
        ...some.map((row) => ({
          put: 'policy' as const,
          key: `${row.scope}:${row.kind}:${row.policyId}:${row.version}`,
          row,
          rev: 0,
        })),
      ]);
      // Another is at it, with the same lines.
      if (state !== 'applied') return;
      stage = { ...stage, rev: stage.rev + 1 };
    }
  }
  const row = stageRow(STAGE, 'written', clock.now(), { stageId, parts });
  const removed = Array.from({ length: parts }, (_, index) => ({
    remove: 'job' as const,
    key: stagePartKey(stageId, index),
  }));
  await store.transact([{ put: 'job', key: STAGE, row, rev: stage.rev }, ...removed]);
}

/** Written by us a moment or a kill before. */
function linesIn(body: unknown): readonly PolicyRow[] {
  if (typeof body !== 'object' || body === null || !('lines' in body) || !Array.isArray(body.lines))
    return [];
  return body.lines as readonly PolicyRow[];
}

function stageIdIn(body: unknown): string {
  const has = typeof body === 'object' && body !== null && 'stageId' in body;
  return has && typeof body.stageId === 'string' ? body.stageId : '';
}
