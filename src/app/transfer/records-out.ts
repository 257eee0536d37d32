import type { RecordsOutPage } from '../../contract/records-transfer-view';
import { RECORD_ENTITIES, type RecordEntity } from '../../domain/transfer/record-rows';
import { done, fail, type Result } from '../../domain/problem';
import { LOOK_BUDGET_MS } from '../look-budget';
import type { SitePermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Stored } from '../ports/store';
import { issuesIn } from './issues-in';

const PAGE = 100;
/** An answer carries 5 MB; the envelope and one row more than this fit with room. */
const MOST_BYTES = 1_500_000;

/** A row on its way out, without the version that only the storage knows. */
export interface RowOut {
  readonly record: string;
  readonly entity: RecordEntity;
  readonly stored: Stored<RecordEntity>;
}

/** A page of them, with the keys of the work items that they name. */
export interface RowsOut {
  readonly rows: readonly RowOut[];
  readonly issues: Readonly<Record<string, string>>;
  readonly cursor: string | null;
}

/** Records of a project, oldest first: those of work items that the admin may browse, for each is read under its work item's permissions. */
export async function listRecords(
  { store, clock }: Ports,
  { desk }: SitePermit,
  { id, cursor }: { readonly id: string; readonly cursor: string | null },
): Promise<Result<RecordsOutPage>> {
  const page = await store.query('escalation', {
    index: 'by-project-opened',
    partition: [id],
    limit: PAGE,
    ...(cursor === null ? {} : { cursor }),
  });
  const visible = await desk.visible([...new Set(page.rows.map(({ row }) => row.subjectId))]);
  const seen = page.rows.filter(({ row }) => visible.has(row.subjectId));
  return done({
    now: clock.now(),
    records: seen.map(({ key, row }) => ({ id: key, subjectId: row.subjectId })),
    hidden: page.rows.length - seen.length,
    cursor: page.cursor ?? null,
  });
}

/**
 * All rows of these records, record by record, the head last; as many as one answer carries. A record that is gone meanwhile, or out of
 * the admin's sight, has none.
 */
export async function readRecords(
  { store, clock }: Ports,
  { desk }: SitePermit,
  { ids, cursor }: { readonly ids: readonly string[]; readonly cursor: string | null },
): Promise<Result<RowsOut>> {
  const heads = await store.getMany(ids.map((key) => ({ entity: 'escalation' as const, key })));
  const visible = await desk.visible([...new Set(heads.flatMap((head) => head?.row.subjectId ?? []))]);
  const rows: RowOut[] = [];
  let bytes = 0;
  let place: Place | null = cursor === null ? { record: 0, entity: 0, from: null } : placeIn(cursor);
  if (!place)
    return fail('invalid', 'the cursor is not one of ours', [{ path: 'cursor', message: 'Begin anew.' }]);
  while (place.record < ids.length && bytes < MOST_BYTES && clock.remainingMs() > LOOK_BUDGET_MS / 2) {
    const head = heads[place.record];
    const entity = RECORD_ENTITIES[place.entity];
    if (!head || !visible.has(head.row.subjectId) || !entity) {
      place = { record: place.record + 1, entity: 0, from: null };
      continue;
    }
    const page = await rowsOf(store, entity, head, place.from);
    for (const stored of page.rows) {
      rows.push({ record: head.key, entity, stored });
      bytes += JSON.stringify(stored.row).length;
    }
    place =
      page.cursor === undefined
        ? { ...place, entity: place.entity + 1, from: null }
        : { ...place, from: page.cursor };
  }
  const named = await desk.visible(issuesIn(rows.map(({ stored }) => stored.row)));
  return done({
    rows,
    issues: Object.fromEntries([...named].map(([id, { key }]) => [id, key])),
    cursor: place.record < ids.length ? JSON.stringify(place) : null,
  });
}

interface Place {
  readonly record: number;
  readonly entity: number;
  readonly from: string | null;
}

function placeIn(cursor: string): Place | null {
  try {
    const value = JSON.parse(cursor) as unknown;
    if (typeof value !== 'object' || value === null) return null;
    const { record, entity, from } = value as Readonly<Record<string, unknown>>;
    if (typeof record !== 'number' || typeof entity !== 'number') return null;
    return { record, entity, from: typeof from === 'string' ? from : null };
  } catch {
    return null;
  }
}

async function rowsOf(
  store: Ports['store'],
  entity: RecordEntity,
  head: Stored<'escalation'>,
  from: string | null,
): Promise<{ readonly rows: readonly Stored<RecordEntity>[]; readonly cursor?: string }> {
  if (entity === 'escalation') return { rows: [head] };
  const isHandoff = entity === 'handoff';
  const page = await store.query(entity, {
    index: isHandoff ? 'by-issue' : 'by-escalation',
    partition: [isHandoff ? head.row.subjectId : head.key],
    limit: PAGE,
    ...(from === null ? {} : { cursor: from }),
  });
  const rows = page.rows.filter(({ row }) => !isHandoff || ('escId' in row && row.escId === head.key));
  return page.cursor === undefined ? { rows } : { rows, cursor: page.cursor };
}
