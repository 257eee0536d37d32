import type { Escalation } from '../../domain/escalation/escalation';
import { EMPTY_LEGS } from '../../domain/provider/leg';
import { figuresOfRecord } from '../../domain/report/figures-of-record';
import type { ReportEntry } from '../../domain/report/read-course';
import type { RecordFigures, SubjectValues } from '../../domain/report/record-figures';
import { reportDay } from '../../domain/report/report-day';
import { EMPTY_REVIEW } from '../../domain/review/review-part';
import { partKey } from '../load-escalation';
import type { Store } from '../ports/store';

const PAGE = 100;
/** A journal of more than five thousand entries is counted by its first five thousand. */
const MOST_PAGES = 50;

export interface ReadRecord {
  readonly head: Escalation;
  readonly entries: readonly ReportEntry[];
  readonly figuresWith: (values: SubjectValues) => RecordFigures;
}

/** Everything of a record that figures are made of; undefined when there is no such record. */
export async function readRecord(store: Store, id: string, zone: string): Promise<ReadRecord | undefined> {
  const [head, review, legs] = await store.getMany<'escalation' | 'part'>([
    { entity: 'escalation', key: id },
    { entity: 'part', key: partKey(id, 'review') },
    { entity: 'part', key: partKey(id, 'legs') },
  ]);
  if (!head || !('stage' in head.row)) return undefined;
  const { row } = head;
  const entries = await readJournal(store, id);
  const facts = {
    head: row,
    review: review && 'name' in review.row && review.row.name === 'review' ? review.row.body : EMPTY_REVIEW,
    legs: (legs && 'name' in legs.row && legs.row.name === 'legs' ? legs.row.body : EMPTY_LEGS).legs,
    entries,
  };
  return {
    head: row,
    entries,
    figuresWith: (values) => figuresOfRecord({ ...facts, values }, (at) => reportDay(zone, at)),
  };
}

async function readJournal(store: Store, id: string): Promise<readonly ReportEntry[]> {
  const entries: ReportEntry[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await store.query('entry', {
      index: 'by-escalation',
      partition: [id],
      order: 'ascending',
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    entries.push(...page.rows.map(({ row }) => row));
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return entries;
}
