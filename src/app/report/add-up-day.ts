import { addDays, contributionTo, type DayFigures } from '../../domain/report/contribution';
import { largest, within, type ReportDim } from '../../domain/report/figures-by-value';
import { figuresOfHandoffs } from '../../domain/report/handoff-figures';
import { instantsOf, monthOf, type ReportDay } from '../../domain/report/report-day';
import type { Handoff } from '../../domain/handoff/handoff';
import type { Ports } from '../ports/ports';
import type { Write } from '../ports/store';
import { joined, readRollups, type ReportWork } from './report-work';
import { dayKey, membersKey, recordKey } from './rollup-row';

/** More values of one dimension in a day are added up as the rest: a day has to fit into one row. */
const MOST_VALUES = 100;
const LONGEST = 180_000;
const PAGE = 100;

/** Adds the next day up anew from all that contributes to it; nothing is ever added to what was there. */
export async function addUpDay(work: ReportWork): Promise<ReportWork> {
  const { ports, projectId, state } = work;
  const [day] = state.days;
  if (day === undefined) return work;
  const [members, before] = await readRollups(ports.store, [
    membersKey(projectId, day),
    dayKey(projectId, day),
  ]);
  const ids = members?.row.what === 'members' ? members.row.records : [];
  const handoffs = await sharedHandoffs(ports, projectId, state.zone, day);
  const all = await sum(ports, projectId, day, ids, handoffs);
  const figures = within((most) => capped(all, most), MOST_VALUES, LONGEST);
  const old: DayFigures = before?.row.what === 'day' ? before.row.figures : {};
  const isSame = JSON.stringify(old) === JSON.stringify(figures);
  const isOpen = handoffs.some((one) => one.state === 'offered');
  const others = state.openDays.filter((one) => one !== day);
  const key = dayKey(projectId, day);
  const writes: readonly Write[] = isSame
    ? []
    : [{ put: 'rollup', key, row: { what: 'day', projectId, day, figures }, rev: 0 }];
  return work.save(
    {
      days: state.days.filter((one) => one !== day),
      months: isSame && state.tour?.what !== 'rebuild' ? state.months : joined(state.months, [monthOf(day)]),
      openDays: isOpen ? joined(others, [day]) : others,
      firstMonth: [state.firstMonth ?? monthOf(day), monthOf(day)].sort()[0] ?? null,
    },
    writes,
  );
}

async function sum(
  { store }: Ports,
  projectId: string,
  day: ReportDay,
  ids: readonly string[],
  handoffs: readonly Handoff[],
): Promise<DayFigures> {
  const records = await readRollups(
    store,
    ids.map((id) => recordKey(projectId, id)),
  );
  const parts = records.flatMap((stored) =>
    stored?.row.what === 'record' && !stored.row.secured ? [contributionTo(day, stored.row.figures)] : [],
  );
  const pairs = handoffs.length === 0 ? {} : { pair: figuresOfHandoffs(handoffs) };
  return [...parts, pairs].reduce(addDays, {});
}

/** The hand-offs that were offered on a day, but for those of work items that carry a security level or are gone. */
async function sharedHandoffs(
  { store, desk }: Ports,
  projectId: string,
  zone: string,
  day: ReportDay,
): Promise<readonly Handoff[]> {
  const { from, to } = instantsOf(zone, day);
  const offered: Handoff[] = [];
  let cursor: string | undefined;
  do {
    const page = await store.query('handoff', {
      index: 'by-project',
      partition: [projectId],
      from,
      to: to - 1,
      limit: PAGE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    offered.push(...page.rows.map(({ row }) => row));
    cursor = page.cursor;
  } while (cursor !== undefined);
  if (offered.length === 0) return [];
  const issues = [...new Set(offered.map(({ issueId }) => issueId))];
  const sights = await desk.sightsOf(issues.map((issueId) => ({ issueId, projectId })));
  return offered.filter(({ issueId }) => {
    const sight = sights.get(issueId);
    return sight?.kind === 'there' && !sight.subject.secured;
  });
}

const capped = (figures: DayFigures, most: number): DayFigures =>
  Object.fromEntries(
    Object.entries(figures).map(([dim, byValue]) => [dim as ReportDim, largest(byValue, most)]),
  );
