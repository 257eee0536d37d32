import * as v from 'valibot';
import type { Instant } from '../time';
import type { RecordRow } from './record-rows';
import { RECORDS_FILE_VERSION, RECORDS_FORMAT, type FileRecord, type RecordsFile } from './records-file';

const headShape = v.object({
  subjectId: v.string(),
  ordinal: v.number(),
  openedAt: v.number(),
});
const handoffShape = v.object({ id: v.string(), at: v.number() });

/** A site's records as they are read, row by row, until they are a file. */
export class RecordsCollected {
  private readonly rows = new Map<string, RecordRow[]>();
  private readonly issues: Record<string, string> = {};

  add(page: {
    readonly rows: readonly RecordRow[];
    readonly issues: Readonly<Record<string, string>>;
  }): void {
    for (const row of page.rows) this.rows.set(row.record, [...(this.rows.get(row.record) ?? []), row]);
    Object.assign(this.issues, page.issues);
  }

  /** Records whose head was not read (gone meanwhile) are left out. */
  file(exportedAt: Instant, projects: Readonly<Record<string, string>>): RecordsFile {
    const records = [...this.rows].flatMap(([id, rows]) => fileRecord(id, rows) ?? []);
    return {
      format: RECORDS_FORMAT,
      version: RECORDS_FILE_VERSION,
      exportedAt,
      projects,
      issues: this.issues,
      records: records.sort((a, b) => a.openedAt - b.openedAt),
    };
  }
}

function fileRecord(id: string, rows: readonly RecordRow[]): FileRecord | undefined {
  const head = rows.find(({ entity }) => entity === 'escalation');
  if (!v.is(headShape, head?.data)) return undefined;
  const { subjectId, ordinal, openedAt } = head.data;
  const handoffs = rows.flatMap(({ entity, data }) => {
    if (entity !== 'handoff' || !v.is(handoffShape, data)) return [];
    return [{ ordinal: Number(data.id.slice(data.id.lastIndexOf('-h') + 2)), at: data.at }];
  });
  const kept = rows.map(({ record: _record, ...row }) => row);
  return { id, subjectId, ordinal, openedAt, handoffs, rows: kept };
}
