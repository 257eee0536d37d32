import type { RecordFigures } from '../../domain/report/record-figures';
import type { ReportDay } from '../../domain/report/report-day';
import type { Store } from '../ports/store';
import { readRollups } from './report-work';
import { recordKey } from './rollup-row';

const PAGE = 100;
const DAYS_AT_ONCE = 5;

/** One page of records to be looked at, with where to go on after each of them. */
export interface Looked {
  readonly records: readonly {
    readonly figures: RecordFigures;
    /** The day under which it was found. */
    readonly day: ReportDay;
    readonly cursor: string;
  }[];
  /** Null when everything was looked at. */
  readonly next: string | null;
}
export type Look = (cursor: string | null) => Promise<Looked>;

/** By the day of opening, newest first, those under a security level among them. */
export const byOpening =
  (store: Store, projectId: string, from: ReportDay, to: ReportDay): Look =>
  async (cursor) => {
    const pages = await Promise.all(
      ['record', 'secured'].map((dim) =>
        store.query('rollup', {
          index: 'by-period',
          partition: [projectId, dim, 'record'],
          from,
          // Behind every period of the last day.
          to: cursor ?? `${to}:~`,
          order: 'descending',
          limit: PAGE,
        }),
      ),
    );
    const read = pages.map(({ rows, cursor: more }) => {
      const records = rows.flatMap(({ row }) =>
        row.what === 'record'
          ? [{ figures: row.figures, day: row.figures.openedOn, cursor: periodOf(row.figures) }]
          : [],
      );
      return { records, floor: more === undefined ? '' : (records.at(-1)?.cursor ?? '') };
    });
    // Below what one of the two lists was read to, the other one may still have newer ones.
    const floor = read.map((one) => one.floor).reduce((a, b) => (a > b ? a : b), '');
    const records = read
      .flatMap((one) => one.records)
      .filter((one) => one.cursor >= floor && one.cursor !== cursor)
      .sort((a, b) => (a.cursor < b.cursor ? 1 : -1));
    return { records, next: floor === '' ? null : floor };
  };

const periodOf = ({ openedOn, id }: RecordFigures): string => `${openedOn}:${id}`;

/** By days on which they have any part, the last day first: a record comes once for each of them. */
export const byDay =
  (store: Store, projectId: string, from: ReportDay, to: ReportDay): Look =>
  async (cursor) => {
    const [lastDay = to, index = '-1'] = cursor?.split('#') ?? [];
    const { rows, cursor: more } = await store.query('rollup', {
      index: 'by-period',
      partition: [projectId, 'members', 'day'],
      from,
      to: lastDay,
      order: 'descending',
      limit: DAYS_AT_ONCE,
    });
    const all = rows.flatMap(({ row }) =>
      row.what === 'members'
        ? row.records.map((id, at) => ({ id, day: row.day, at, cursor: `${row.day}#${at}` }))
        : [],
    );
    const left = all.filter(({ day, at }) => cursor === null || day < lastDay || at > Number(index));
    const some = left.slice(0, PAGE);
    const found = await readRollups(
      store,
      some.map(({ id }) => recordKey(projectId, id)),
    );
    const records = some.flatMap(({ day, cursor: own }, at) => {
      const row = found[at]?.row;
      return row?.what === 'record' ? [{ figures: row.figures, day, cursor: own }] : [];
    });
    const isMore = left.length > some.length || more !== undefined;
    return { records, next: isMore ? (some.at(-1)?.cursor ?? null) : null };
  };

/** Those open now, what is due first. */
export const openNow =
  (store: Store, projectId: string): Look =>
  async (cursor) => {
    const [, index = '-1', page = ''] = /^(-?\d+)#(.*)$/su.exec(cursor ?? '') ?? [];
    const { rows, cursor: more } = await store.query('escalation', {
      index: 'by-project-due',
      partition: [projectId, 'open'],
      order: 'ascending',
      limit: PAGE,
      ...(page === '' ? {} : { cursor: page }),
    });
    const found = await readRollups(
      store,
      rows.map(({ key }) => recordKey(projectId, key)),
    );
    const records = found.flatMap((stored, at) =>
      stored?.row.what === 'record' && at > Number(index)
        ? [{ figures: stored.row.figures, day: stored.row.figures.openedOn, cursor: `${at}#${page}` }]
        : [],
    );
    return { records, next: more === undefined ? null : `-1#${more}` };
  };
