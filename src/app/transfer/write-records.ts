import { nextChase } from '../../domain/escalation/chase-duty';
import type { RecordRow } from '../../domain/transfer/record-rows';
import type { Claim } from '../../domain/transfer/transfer-state';
import { agendaWrite } from '../decision-writes';
import type { Stored, Write } from '../ports/store';
import type { EscalationRow, Rows } from '../rows';
import { bringTheHead } from './bring-the-head';
import type { Bringing, StepEnd } from './bringing';
import { broughtRow, idMapOf } from './brought-row';
import { stagedKey } from './records-in';

/** With the job a transaction holds 25 writes; a duty has two. */
const WRITES_AT_ONCE = 22;
const BYTES_AT_ONCE = 700_000;

/** Brings record by record, row by row as they were staged: whatever hangs on a record before its head, with which it is there. */
export async function writeRecords(bringing: Bringing): Promise<StepEnd> {
  while (bringing.state.part < bringing.state.parts.rows) {
    const staged = await bringing.ports.store.get('job', stagedKey('rows', bringing.state.part));
    const rows = rowsIn(staged?.row.body);
    while (bringing.state.done < rows.length) {
      const { isStopping, isMidRecord, done } = bringing.state;
      if (isStopping && !isMidRecord) {
        await bringing.write({ isStopping: false }, [], 'stopped');
        return 'stopped';
      }
      if (!bringing.hasTime()) return 'again';
      await bringSome(bringing, rows, done);
    }
    await bringing.write({ part: bringing.state.part + 1, done: 0 }, []);
  }
  return 'done';
}

/** One transaction: the rows that follow, up to a head; or that head. */
async function bringSome(bringing: Bringing, rows: readonly RecordRow[], from: number): Promise<void> {
  const first = rows[from];
  if (!first) return;
  const claim = bringing.claims.get(first.record);
  if (claim?.fate !== 'new') {
    const until = rows.findIndex((row, index) => index >= from && row.record !== first.record);
    await bringing.write({ done: until < 0 ? rows.length : until }, []);
    return;
  }
  if (first.entity === 'escalation') {
    await bringTheHead(bringing, { ...storedOf(first), row: first.data as EscalationRow }, claim);
    return;
  }
  const writes: Write[] = [];
  let bytes = 0;
  let done = from;
  for (const row of rows.slice(from)) {
    if (row.record !== first.record || row.entity === 'escalation') break;
    const more = writesOf(bringing, row, claim);
    bytes += JSON.stringify(row.data).length;
    if (writes.length > 0 && (writes.length + more.length > WRITES_AT_ONCE || bytes > BYTES_AT_ONCE)) break;
    writes.push(...more);
    done += 1;
  }
  await bringing.write({ done, isMidRecord: true }, writes);
}

const storedOf = ({ key, rev }: RecordRow): Omit<Stored<'escalation'>, 'row'> => ({ key, rev });

function writesOf(
  bringing: Bringing,
  { entity, key, rev, data, record }: RecordRow,
  claim: Claim,
): readonly Write[] {
  if (entity === 'escalation') return [];
  const here = bringing.issues.get(record.slice(0, record.lastIndexOf('-')));
  const there = projectIn(data);
  const map = idMapOf(bringing.namedHere, { there, here: here?.projectId ?? '' });
  const isFreshHandoff = claim.handoffs[key] !== undefined && !claim.handoffsThere.includes(key);
  if (entity === 'handoff' && !isFreshHandoff) return [];
  const row = broughtRow(entity, key, data as Rows[typeof entity], map);
  if (!row) return [];
  const put = { put: entity, ...row, rev: 0 } as Write;
  if (entity === 'part') return [{ ...put, as: rev }];
  if (entity === 'duty') {
    const duty = row.row as Rows['duty'];
    const when = duty.state === 'open' ? nextChase(duty) : Number.POSITIVE_INFINITY;
    return Number.isFinite(when) ? [put, agendaWrite('duty', row.key, when, 1)] : [put];
  }
  if (entity === 'handoff')
    return [
      {
        put: 'handoff',
        key: row.key,
        row: lapsed(row.row as Rows['handoff'], bringing.ports.clock.now()),
        rev: 0,
      },
    ];
  return [put];
}

/** An offer that was open is over: who was asked there cannot answer here. */
const lapsed = (handoff: Rows['handoff'], now: number): Rows['handoff'] =>
  handoff.state === 'offered' ? { ...handoff, state: 'expired', endedAt: now } : handoff;

const projectIn = (data: unknown): string =>
  typeof data === 'object' && data !== null && 'projectId' in data && typeof data.projectId === 'string'
    ? data.projectId
    : '';

/** Decoded when they were staged. */
function rowsIn(body: unknown): readonly RecordRow[] {
  if (typeof body !== 'object' || body === null || !('rows' in body) || !Array.isArray(body.rows)) return [];
  return body.rows as readonly RecordRow[];
}
