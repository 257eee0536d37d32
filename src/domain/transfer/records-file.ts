import * as v from 'valibot';
import { refused, type Checked, type FieldProblem } from '../checked';
import { decodeShape } from '../policy/decode-shape';
import { RECORD_ENTITIES, type RecordInIndex, type RecordRow } from './record-rows';

export const RECORDS_FORMAT = 'escalation-center-records';
/** The version written; a file of a newer one is refused. */
export const RECORDS_FILE_VERSION = 1;
/** What is known of all records at once while they are brought must fit into the memory of one invocation. */
export const MOST_RECORDS = 10_000;
const MOST_PROBLEMS = 100;

const id = v.pipe(v.string(), v.regex(/^\d{1,19}$/u, 'This is not an id of Jira.'));
const recordId = v.pipe(v.string(), v.regex(/^\d{1,19}-\d{1,6}$/u, 'This is not the id of a record.'));
const key = v.pipe(v.string(), v.maxLength(300));
const at = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));

const row = v.strictObject({
  entity: v.picklist(RECORD_ENTITIES, 'This version of the app does not know this kind of row.'),
  key: v.pipe(v.string(), v.minLength(1), v.maxLength(500)),
  rev: count,
  version: count,
  data: v.unknown(),
});
const record = v.strictObject({
  id: recordId,
  subjectId: id,
  ordinal: count,
  openedAt: at,
  handoffs: v.pipe(v.array(v.strictObject({ ordinal: count, at })), v.maxLength(1000)),
  rows: v.array(row),
});
const shape = v.strictObject({
  format: v.literal(RECORDS_FORMAT, 'This is no file of records of the Escalation Center.'),
  version: v.pipe(
    v.number('Give the version of the file.'),
    v.integer('Give the version of the file.'),
    v.minValue(1, 'There was never such a version.'),
    v.maxValue(RECORDS_FILE_VERSION, 'This file was written by a newer version of the app.'),
  ),
  exportedAt: at,
  /** Keys of the projects by their ids there. */
  projects: v.record(id, key),
  /** Keys of the work items by their ids there, of those that could be read. */
  issues: v.record(id, key),
  records: v.pipe(
    v.array(record),
    v.maxLength(MOST_RECORDS, `A file holds at most ${MOST_RECORDS} records.`),
  ),
});

/** Records of a site as one file. Work items and projects go by key, for ids are another site's. */
export interface RecordsFile {
  readonly format: typeof RECORDS_FORMAT;
  readonly version: number;
  /** Epoch ms. */
  readonly exportedAt: number;
  readonly projects: Readonly<Record<string, string>>;
  readonly issues: Readonly<Record<string, string>>;
  readonly records: readonly FileRecord[];
}
export type FileRecord = RecordInIndex & { readonly rows: readonly Omit<RecordRow, 'record'>[] };

/** The frame of a file of records, with everything that is wrong with it; each row's own contents are checked where rows are known. */
export function checkRecordsFile(value: unknown): Checked<RecordsFile> {
  const read = decodeShape<RecordsFile>(shape, value);
  if (!read.ok) return refused(read.problems.slice(0, MOST_PROBLEMS).map(inWords));
  const seen = new Set<string>();
  const keys = new Map<string, string>();
  const twins = Object.entries(read.value.issues).flatMap(([issueId, issueKey]) => {
    const first = keys.get(issueKey);
    if (first === undefined) keys.set(issueKey, issueId);
    const message = `The work item ${issueKey} is there twice.`;
    return first === undefined ? [] : [{ path: `issues.${issueId}`, message }];
  });
  const found = read.value.records.flatMap((one, index) => {
    const path = `records[${index}]`;
    const wrong: FieldProblem[] = [];
    if (seen.has(one.id)) wrong.push({ path: `${path}.id`, message: `The record ${one.id} is there twice.` });
    seen.add(one.id);
    if (one.id !== `${one.subjectId}-${one.ordinal}`)
      wrong.push({ path: `${path}.id`, message: 'The id does not fit the work item and the number.' });
    const heads = one.rows.filter(({ entity }) => entity === 'escalation');
    if (heads.length !== 1 || heads[0]?.key !== one.id)
      wrong.push({ path: `${path}.rows`, message: 'A record has one head, with its own id.' });
    return wrong;
  });
  const problems = [...twins, ...found];
  return problems.length > 0 ? refused(problems.slice(0, MOST_PROBLEMS)) : read;
}

const UNKNOWN_FIELD = /^Invalid key: Expected never/u;
const inWords = ({ path, message }: { readonly path: string; readonly message: string }) => ({
  path,
  message: UNKNOWN_FIELD.test(message) ? 'This version of the app does not know this field.' : message,
});
