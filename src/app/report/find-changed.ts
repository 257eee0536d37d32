import { reportDay } from '../../domain/report/report-day';
import type { ReportTour } from '../../domain/report/report-state';
import type { JournalCode } from '../../domain/escalation/journal';
import { MINUTE, type Instant } from '../../domain/time';
import type { StoreQuery } from '../ports/store';
import { ratedInJira, ratedInPortal } from './find-rated';
import type { FoundPage } from './found-page';
import { joined, type ReportWork } from './report-work';

const PAGE = 100;
/** Index reads lag, and a decision may be dated a little before it is written: the time looked at overlaps the last one by this much. */
const OVERLAP = 5 * MINUTE;

/** What still changes a record that has ended. */
const AFTER_THE_END: readonly JournalCode[] = [
  'review-completed',
  'review-adopted',
  'review-overdue',
  'step-waived',
  'effort-logged',
  'visibility-changed',
  'subject-moved',
];

type List = (work: ReportWork, tour: ReportTour) => Promise<FoundPage>;

/** What changed since the figures were last whole: open records by when they were last decided upon, so that nothing is written for it. */
const CHANGES: readonly List[] = [
  async ({ ports, projectId, state }, { cursor }) => {
    const page = await ports.store.query(
      'escalation',
      paged({ index: 'by-project-due', partition: [projectId, 'open'] }, cursor),
    );
    const changed = page.rows.filter(({ row }) => row.lastAt >= state.doneTo - OVERLAP);
    return { records: changed.map(({ key }) => key), cursor: page.cursor };
  },
  async ({ ports, projectId, state }, { cursor }) => {
    const from = state.doneTo - OVERLAP;
    const page = await ports.store.query(
      'escalation',
      paged({ index: 'by-project-ended', partition: [projectId, 'ended'], from }, cursor),
    );
    return { records: page.rows.map(({ key }) => key), cursor: page.cursor };
  },
  ...AFTER_THE_END.map((code): List => async ({ ports, projectId, state }, { cursor }) => {
    const from = state.doneTo - OVERLAP;
    const page = await ports.store.query(
      'entry',
      paged({ index: 'by-project-kind', partition: [projectId, code], from }, cursor),
    );
    return { records: page.rows.map(({ row }) => row.escId), cursor: page.cursor };
  }),
  (work, tour) => handoffsSince(work, tour, work.state.doneTo - OVERLAP),
  (work, { cursor }) => ratedInPortal(work, cursor, work.state.doneTo - OVERLAP),
  (work, { cursor }) => ratedInJira(work, cursor),
];

const EVERYTHING: readonly List[] = [
  async ({ ports, projectId }, { cursor }) => {
    const page = await ports.store.query(
      'escalation',
      paged({ index: 'by-project-opened', partition: [projectId] }, cursor),
    );
    const reachedAt = page.rows.at(-1)?.row.openedAt ?? null;
    return { records: page.rows.map(({ key }) => key), reachedAt, cursor: page.cursor };
  },
  async ({ ports, projectId }, { cursor }) => {
    const page = await ports.store.query(
      'rollup',
      paged({ index: 'by-period', partition: [projectId, 'members', 'day'] }, cursor),
    );
    const days = page.rows.flatMap(({ row }) => (row.what === 'members' ? [row.day] : []));
    return { records: [], days, cursor: page.cursor };
  },
  (work, tour) => handoffsSince(work, tour, 0),
];

/** Those offered since, and the days on which some were open when they were counted. */
async function handoffsSince(
  { ports, projectId, state }: ReportWork,
  { cursor }: ReportTour,
  from: Instant,
): Promise<FoundPage> {
  const page = await ports.store.query(
    'handoff',
    paged({ index: 'by-project', partition: [projectId], from }, cursor),
  );
  const days = page.rows.map(({ row }) => reportDay(state.zone, row.at));
  return { records: [], days: [...days, ...state.openDays], cursor: page.cursor };
}

const paged = (query: Omit<StoreQuery, 'limit'>, cursor: string | null): StoreQuery => ({
  ...query,
  order: 'ascending',
  limit: PAGE,
  ...(cursor === null ? {} : { cursor }),
});

/** Reads one page more of what is to be taken up; `isThrough` when every list was read to its end. */
export async function findChanged(
  work: ReportWork,
  tour: ReportTour,
): Promise<{ readonly work: ReportWork; readonly isThrough: boolean }> {
  const lists = tour.what === 'rebuild' ? EVERYTHING : CHANGES;
  const list = lists[tour.step];
  if (!list) return { work, isThrough: true };
  const page = await list(work, tour);
  const { state } = work;
  const next: ReportTour = {
    ...tour,
    step: page.cursor === undefined ? tour.step + 1 : tour.step,
    cursor: page.cursor ?? null,
    reachedAt: page.reachedAt ?? tour.reachedAt,
  };
  const changes = {
    tour: next,
    records: joined(state.records, page.records),
    reread: joined(state.reread, page.reread ?? []),
    ratedTo: page.ratedTo ?? state.ratedTo,
    days: joined(state.days, page.days ?? []),
  };
  const isLast = page.cursor === undefined && next.step >= lists.length;
  return { work: await work.save(changes, []), isThrough: isLast };
}
