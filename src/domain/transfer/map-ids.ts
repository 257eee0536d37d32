/** How the ids of another site are called here. What is not found has no name here. */
export interface IdMap {
  readonly issue: (id: string) => string | undefined;
  readonly project: (id: string) => string | undefined;
  /** Of a record, or of a hand-off (`10002-h1`). */
  readonly record: (id: string) => string | undefined;
}

/** No work item and no project has it: what cannot be found must not point at another that has the same number here. */
export const NOWHERE = '0';

const ISSUE_KEY = /^(?:[a-z]+I|i)ssueIds?$|^subjectIds?$/u;
const PROJECT_KEY = /^(?:[a-z]+P|p)rojectIds?$/u;
const RECORD_ID = /^(\d{1,19}-h?\d{1,6})((?::[A-Za-z0-9:._-]*)?)$/u;

/**
 * A value with every id in it as it is called here: those of work items and projects by the names of their fields, those of records and
 * what is named after them by their shape. Texts stay as they are.
 */
export function mapIds(value: unknown, map: IdMap): unknown {
  if (typeof value === 'string') return mapRecordId(value, map);
  if (Array.isArray(value)) return value.map((one) => mapIds(one, map));
  if (typeof value !== 'object' || value === null) return value;
  if ('code' in value && value.code === 'subject-moved' && 'params' in value)
    return { ...value, params: mapMove(value.params, map) };
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [mapRecordId(key, map), mapField(key, child, map)]),
  );
}

/** A line of the journal names the projects of a move by bare ids. */
function mapMove(params: unknown, map: IdMap): unknown {
  if (typeof params !== 'object' || params === null) return params;
  return Object.fromEntries(
    Object.entries(params).map(([end, id]) => [
      end,
      typeof id === 'string' ? (map.project(id) ?? NOWHERE) : id,
    ]),
  );
}

function mapField(key: string, value: unknown, map: IdMap): unknown {
  const named = ISSUE_KEY.test(key) ? map.issue : PROJECT_KEY.test(key) ? map.project : undefined;
  if (!named) return mapIds(value, map);
  const rename = (one: unknown): unknown => (typeof one === 'string' ? (named(one) ?? NOWHERE) : one);
  return Array.isArray(value) ? value.map(rename) : rename(value);
}

/** The id of a record, or one that begins with it (`10002-1:action:3`); any other text is given back. */
export function mapRecordId(text: string, map: IdMap): string {
  const [, id, rest] = RECORD_ID.exec(text) ?? [];
  if (id === undefined || rest === undefined) return text;
  return `${map.record(id) ?? `${NOWHERE}-1`}${rest}`;
}
