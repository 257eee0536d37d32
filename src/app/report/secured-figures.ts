import { addDays, contributionTo, type DayFigures } from '../../domain/report/contribution';
import { daysTouched, type RecordFigures } from '../../domain/report/record-figures';
import { monthAfter, monthOf, type ReportMonth } from '../../domain/report/report-day';
import type { ProjectPermit } from '../permit';
import type { Store } from '../ports/store';

/** Records opened so long before the time looked at may still end, or cost effort, in it. */
const MONTHS_BEFORE = 6;
const MOST = 100;

export interface SecuredRecords {
  readonly seen: readonly RecordFigures[];
  /** Some are not the reader's to see, or more than were read. */
  readonly hidden: boolean;
}

/** Records whose subjects carry a security level, as far as the reader may browse those subjects: they are in no figures that are shared. */
export async function readSecured(
  store: Store,
  { projectId, desk }: Pick<ProjectPermit, 'projectId' | 'desk'>,
  from: ReportMonth,
  to: ReportMonth,
): Promise<SecuredRecords> {
  const page = await store.query('rollup', {
    index: 'by-period',
    partition: [projectId, 'secured', 'record'],
    from: `${monthAfter(from, -MONTHS_BEFORE)}-01`,
    to: `${monthAfter(to, 1)}-01`,
    order: 'descending',
    limit: MOST,
  });
  const records = page.rows.flatMap(({ row }) => (row.what === 'record' ? [row.figures] : []));
  if (records.length === 0) return { seen: [], hidden: page.cursor !== undefined };
  const visible = await desk.visible([...new Set(records.map(({ subjectId }) => subjectId))]);
  const seen = records.filter(({ subjectId }) => visible.has(subjectId));
  return { seen, hidden: seen.length < records.length || page.cursor !== undefined };
}

/** What they contribute to one month. */
export const securedFigures = (records: readonly RecordFigures[], month: ReportMonth): DayFigures =>
  records
    .flatMap((record) =>
      daysTouched(record)
        .filter((day) => monthOf(day) === month)
        .map((day) => contributionTo(day, record)),
    )
    .reduce(addDays, {});
