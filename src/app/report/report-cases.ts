import type { PayloadOf } from '../../contract/calls';
import type { ReportCalls } from '../../contract/report-calls';
import type { ReportCase, ReportCases } from '../../contract/report-view';
import { done, type Result } from '../../domain/problem';
import { contributionTo } from '../../domain/report/contribution';
import type { RecordFigures } from '../../domain/report/record-figures';
import { monthAfter } from '../../domain/report/report-day';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import type { Store } from '../ports/store';

type Asked = Omit<PayloadOf<ReportCalls, 'report.cases'>, 'projectId'>;

const PAGE = 100;
const MOST_PAGES = 5;
const SHOWN = 25;

/** The escalations opened in these months behind one value, newest first, those alone whose work items the reader may browse. */
export async function listCases(
  { store }: Pick<Ports, 'store'>,
  { projectId, desk }: ProjectPermit,
  asked: Asked,
): Promise<Result<ReportCases>> {
  const [shared, secured] = await Promise.all([
    find(store, [projectId, 'record', 'record'], asked),
    find(store, [projectId, 'secured', 'record'], asked),
  ]);
  const all = [...shared.records, ...secured.records].sort((a, b) => (a.openedOn < b.openedOn ? 1 : -1));
  const shown = all.slice(0, SHOWN);
  const seen = await desk.visible([...new Set(shown.map(({ subjectId }) => subjectId))]);
  const cases = shown.flatMap((record): ReportCase[] => {
    const words = seen.get(record.subjectId);
    return words ? [{ ...caseOf(record), ...words }] : [];
  });
  return done({
    cases,
    more: all.length > SHOWN || shared.more || secured.more,
    hidden: cases.length < shown.length,
  });
}

async function find(
  store: Store,
  partition: readonly string[],
  { from, to, dim, value }: Asked,
): Promise<{ readonly records: readonly RecordFigures[]; readonly more: boolean }> {
  const records: RecordFigures[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES && records.length <= SHOWN; pages += 1) {
    const page = await store.query('rollup', {
      index: 'by-period',
      partition,
      from: `${from}-01`,
      to: `${monthAfter(to, 1)}-01`,
      order: 'descending',
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = page.rows.flatMap(({ row }) => (row.what === 'record' ? [row.figures] : []));
    records.push(...found.filter((one) => isBehind(one, dim, value)));
    cursor = page.cursor;
    if (cursor === undefined) return { records, more: false };
  }
  return { records, more: true };
}

/** Counts for the value in the figures of the day on which it was opened. */
const isBehind = (record: RecordFigures, by: Asked['dim'], value: string): boolean =>
  Object.hasOwn(contributionTo(record.openedOn, record)[by] ?? {}, value);

function caseOf({
  id,
  severity,
  openedOn,
  endedOn,
  effort,
}: RecordFigures): Omit<ReportCase, 'key' | 'summary'> {
  return {
    escalationId: id,
    ordinal: Number(id.slice(id.lastIndexOf('-') + 1)),
    severity,
    openedOn,
    endedOn,
    minutes: effort.reduce((sum, { minutes }) => sum + minutes, 0),
  };
}
