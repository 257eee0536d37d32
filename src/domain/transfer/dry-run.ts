import * as v from 'valibot';
import { isOpen, STAGES } from '../escalation/stage';
import type { FileRecord, RecordsFile } from './records-file';

/** What a site says of the parts of a file. */
export interface Findings {
  /** Keys of work items that are not here. */
  readonly missing: readonly string[];
  readonly moved: readonly { readonly key: string; readonly now: string }[];
  /** Ids of records that are here already. */
  readonly there: readonly string[];
  /** Ids of records on whose work item another is open here. */
  readonly taken: readonly string[];
}

/** What an import would do; records by the keys of their work items, as the file has them. */
export interface DryRun {
  /** How many records would come. */
  readonly coming: number;
  /** Of those, open ones that would end because another is open here. */
  readonly ending: readonly string[];
  readonly there: readonly string[];
  /** Not brought, for their work item is not here, or its key could not be read when the file was made. */
  readonly leftOut: readonly { readonly key: string | null; readonly records: number }[];
  /** Work items that records name beside their own (links, say) and that are not here. */
  readonly alsoMissing: readonly string[];
  readonly moved: Findings['moved'];
  /** Work items of records that were found here. */
  readonly matched: number;
}

const headShape = v.object({ stage: v.picklist(STAGES) });

/** All that the findings mean for the file, told before anything of it is live. */
export function dryRun(
  { issues, records }: Pick<RecordsFile, 'issues' | 'records'>,
  found: Findings,
): DryRun {
  const missing = new Set(found.missing);
  const there = new Set(found.there);
  const taken = new Set(found.taken);
  const keyOf = ({ subjectId }: FileRecord): string | null => issues[subjectId] ?? null;
  const isHere = (record: FileRecord): boolean => {
    const key = keyOf(record);
    return key !== null && !missing.has(key);
  };
  const lost = new Map<string | null, number>();
  for (const record of records)
    if (!isHere(record)) lost.set(keyOf(record), (lost.get(keyOf(record)) ?? 0) + 1);
  const here = records.filter(isHere);
  const named = (some: readonly FileRecord[]): string[] => some.map((one) => keyOf(one) ?? one.id);
  return {
    coming: here.filter(({ id }) => !there.has(id)).length,
    ending: named(here.filter((one) => taken.has(one.id) && isOpenRecord(one))),
    there: named(here.filter(({ id }) => there.has(id))),
    leftOut: [...lost].map(([key, count]) => ({ key, records: count })),
    alsoMissing: found.missing.filter((key) => !lost.has(key)),
    moved: found.moved,
    matched: new Set(here.map(({ subjectId }) => subjectId)).size,
  };
}

function isOpenRecord({ rows }: FileRecord): boolean {
  const head = rows.find(({ entity }) => entity === 'escalation');
  return v.is(headShape, head?.data) && isOpen(head.data.stage);
}
