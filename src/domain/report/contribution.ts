import { countsOfMarks } from '../audit/step-mark';
import type { EffortOfDay, NamedValue, RecordFigures } from './record-figures';
import { addFigures, NO_VALUE, WHOLE, type FiguresByValue, type ReportDim } from './figures-by-value';
import { RATED } from './stars';
import type { ReportDay } from './report-day';
import { slaCountsOf } from './sla-course';
import { spreadOf, type Spread } from './spread';
import { addTallies, NO_FIGURES, type Count, type Duration, type Tally } from './tally';

/** The figures of a day by every dimension; a dimension in which nothing happened is left out. */
export type DayFigures = Readonly<Partial<Record<ReportDim, FiguresByValue>>>;

/** What one record contributes to one day, by each dimension. One with two services counts for both of them. */
export function contributionTo(day: ReportDay, record: RecordFigures): DayFigures {
  const own = addTallies(
    opening(day, record),
    addTallies(ending(day, record), effortTally(day, record.effort)),
  );
  const { services, customers, team } = record.values;
  const isTouched = Object.keys(own.counts).length > 0;
  return {
    ...(isTouched
      ? {
          project: figuresOf([{ value: WHOLE, name: null }], addTallies(own, stepsTally(day, record))),
          service: figuresOf(services, own),
          customer: figuresOf(customers, own),
          team: figuresOf(team === null ? [] : [team], own),
          severity: figuresOf([{ value: record.severity, name: null }], own),
        }
      : {}),
    ...(isTouched && record.criterionId !== null
      ? { criterion: figuresOf([{ value: record.criterionId, name: null }], own) }
      : {}),
    ...slas(day, record),
    ...providers(day, record),
    ...people(day, record.effort),
  };
}

const figuresOf = (values: readonly NamedValue[], tally: Tally): FiguresByValue =>
  values.length === 0
    ? { [NO_VALUE]: { name: null, tally } }
    : Object.fromEntries(values.map(({ value, name }) => [value, { name, tally }]));

function opening(day: ReportDay, { openedOn, atOpening, slas: courses }: RecordFigures): Tally {
  if (openedOn !== day) return NO_FIGURES;
  return {
    counts: { ...atOpening.counts, opened: 1, ...present(slaCountsOf(courses ?? []).atOpening) },
    spreads: spreadsOf(atOpening.minutes),
    openedOn: { [day]: 1 },
    endedOn: {},
  };
}

function ending(day: ReportDay, { endedOn, endedAs, atEnd, slas: courses, ratings }: RecordFigures): Tally {
  if (endedOn !== day || endedAs === null) return NO_FIGURES;
  const rated = RATED.flatMap((what) => (ratings[what] === null ? [] : [[`${what}:${ratings[what]}`, 1]]));
  return {
    counts: {
      [endedAs]: 1,
      ...present(slaCountsOf(courses ?? []).atEnd),
      ...(Object.fromEntries(rated) as Tally['counts']),
    },
    spreads: spreadsOf(atEnd.minutes),
    openedOn: {},
    endedOn: { [day]: 1 },
  };
}

const spreadsOf = (minutes: RecordFigures['atEnd']['minutes']): Readonly<Partial<Record<Duration, Spread>>> =>
  Object.fromEntries(Object.entries(minutes).map(([name, list]) => [name, spreadOf(list)]));

/** Steps are counted for the project alone: by every service and team they would not fit into a day. */
function stepsTally(day: ReportDay, { endedOn, steps }: RecordFigures): Tally {
  return endedOn === day ? { ...NO_FIGURES, counts: countsOfMarks(steps) } : NO_FIGURES;
}

function effortTally(day: ReportDay, effort: readonly EffortOfDay[]): Tally {
  const counts: Partial<Record<Count, number>> = {};
  for (const piece of effort) {
    if (piece.day !== day) continue;
    const [name, late] = [`effort:${piece.kind}`, `late:${piece.kind}`] as const;
    counts[name] = (counts[name] ?? 0) + piece.minutes;
    if (piece.outOfHours > 0) counts[late] = (counts[late] ?? 0) + piece.outOfHours;
  }
  return { ...NO_FIGURES, counts };
}

/** By SLA, whatever became of the others: on the day of opening, and on the day of the end. */
function slas(day: ReportDay, { openedOn, endedOn, slas: courses }: RecordFigures): Pick<DayFigures, 'sla'> {
  const figures = (courses ?? []).flatMap((course): FiguresByValue[] => {
    const { atOpening, atEnd } = slaCountsOf([course]);
    const counts = present({
      ...(openedOn === day ? atOpening : {}),
      ...(endedOn === day ? atEnd : {}),
    });
    if (Object.keys(counts).length === 0) return [];
    return [{ [course.id]: { name: course.name, tally: { ...NO_FIGURES, counts } } }];
  });
  return figures.length === 0 ? {} : { sla: figures.reduce(addFigures, {}) };
}

const present = (counts: Readonly<Record<string, number>>): Tally['counts'] =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

function people(day: ReportDay, effort: readonly EffortOfDay[]): Pick<DayFigures, 'person'> {
  const worked = [...new Set(effort.filter((piece) => piece.day === day).map(({ person }) => person))];
  if (worked.length === 0) return {};
  const figures = worked.map((person) => {
    const own = effort.filter((piece) => piece.person === person);
    return [person, { name: null, tally: effortTally(day, own) }] as const;
  });
  return { person: Object.fromEntries(figures) };
}

function providers(day: ReportDay, { openedOn, cases }: RecordFigures): Pick<DayFigures, 'provider'> {
  if (openedOn !== day || cases.length === 0) return {};
  const figures = cases.map(({ value, name, ...counted }): FiguresByValue => {
    return { [value]: { name, tally: { ...NO_FIGURES, counts: present(counted) } } };
  });
  return { provider: figures.reduce(addFigures, {}) };
}

/** Days, or portions of one, together. */
export function addDays(a: DayFigures, b: DayFigures): DayFigures {
  const dims = new Set([...Object.keys(a), ...Object.keys(b)] as ReportDim[]);
  return Object.fromEntries([...dims].sort().map((dim) => [dim, addFigures(a[dim] ?? {}, b[dim] ?? {})]));
}
