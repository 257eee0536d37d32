import { checked, refused, type Checked, type FieldProblem } from '../../domain/checked';
import { belongsToRecord } from '../../domain/transfer/belongs-to-record';
import type { RecordRow } from '../../domain/transfer/record-rows';
import type { EscalationRow } from '../../app/rows';
import type { RowOut } from '../../app/transfer/records-out';
import { CODECS } from './codecs';
import { decodeRow } from './decode-row';
import { UnreadableRow } from './unreadable-row';

const MOST_PROBLEMS = 100;
/** In bytes: what a staged part with one row still fits into a stored value. */
export const LARGEST_ROW = 225_000;

/** A row on its way out, with the version of its codec. */
export const withVersion = ({ record, entity, stored: { key, rev, row } }: RowOut): RecordRow => ({
  record,
  entity,
  key,
  rev,
  version: CODECS[entity].version,
  data: 'ladder' in row ? withoutDerived(row) : row,
});

/** What follows from the rest of a head, its policy and its calendar is written anew where it is brought to. */
const withoutDerived = ({ urgency: _urgency, pin: _pin, ...head }: EscalationRow): EscalationRow => head;

/** Rows of a file as they are stored today: older ones upgraded, newer ones, unknown fields and what is broken refused with its place. */
export function checkBroughtRows(rows: readonly RecordRow[]): Checked<readonly RecordRow[]> {
  const found = rows.map(checkRow);
  const problems = found.flatMap((one) => (one.ok ? [] : one.problems));
  if (problems.length > 0) return refused(problems.slice(0, MOST_PROBLEMS));
  return checked(found.flatMap((one) => (one.ok ? [one.value] : [])));
}

function checkRow(row: RecordRow): Checked<RecordRow> {
  const codec = CODECS[row.entity];
  const at = ({ path, message }: FieldProblem): FieldProblem => ({
    path: `${row.record}.${row.entity}.${row.key}.${path}`,
    message,
  });
  if (new TextEncoder().encode(JSON.stringify(row.data)).length > LARGEST_ROW)
    return refused([at({ path: 'data', message: 'This is larger than a stored row can be.' })]);
  try {
    const { row: data } = decodeRow(codec, row.key, { rev: row.rev, v: row.version, data: row.data });
    const lost = row.version === codec.version ? lostFields(row.data, data, 'data') : [];
    const problems = [...lost, ...belongsToRecord({ ...row, data })];
    return problems.length > 0
      ? refused(problems.map(at))
      : checked({ ...row, version: codec.version, data });
  } catch (error) {
    if (error instanceof UnreadableRow) return refused(error.problems.map(at));
    throw error;
  }
}

/** Fields that were passed over because nobody here knows them: most often those of a newer version. */
function lostFields(given: unknown, kept: unknown, path: string): readonly FieldProblem[] {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const at = Array.isArray(given) ? `${path}[${key}]` : `${path}.${key}`;
    if (!Object.hasOwn(kept, key))
      return [{ path: at, message: 'This version of the app does not know this field.' }];
    return lostFields(value, (kept as Readonly<Record<string, unknown>>)[key], at);
  });
}
