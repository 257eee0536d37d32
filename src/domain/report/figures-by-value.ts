import { addTallies, NO_FIGURES, type Tally } from './tally';

/** By what figures are told apart. `sla` is one of the subject's SLAs, `pair` from team to team; `provider` and `person` are of their own work. */
export const REPORT_DIMS = [
  'project',
  'service',
  'customer',
  'team',
  'criterion',
  'severity',
  'sla',
  'pair',
  'provider',
  'person',
] as const;
export type ReportDim = (typeof REPORT_DIMS)[number];

/** The figures of one value, such as one service. `name` is null where an id is all that is kept (people, criteria). */
export interface ValueFigures {
  readonly name: string | null;
  readonly tally: Tally;
}
export type FiguresByValue = Readonly<Record<string, ValueFigures>>;

/** Stands for what has no value, as a work item without a service, and for what did not fit. */
export const NO_VALUE = 'none';
export const THE_REST = 'rest';
/** The one value of the dimension `project`. */
export const WHOLE = 'all';

export function addFigures(a: FiguresByValue, b: FiguresByValue): FiguresByValue {
  const values = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(
    values.map((value) => {
      const [one, other] = [a[value], b[value]];
      return [value, one && other ? addValues(one, other) : (one ?? other ?? NOTHING)];
    }),
  );
}

const NOTHING: ValueFigures = { name: null, tally: NO_FIGURES };

/** Of two names of one id, the one that sorts last: whichever comes first, the same is kept. */
const addValues = (one: ValueFigures, other: ValueFigures): ValueFigures => ({
  name: [one.name, other.name].sort(byName).at(-1) ?? null,
  tally: addTallies(one.tally, other.tally),
});

const byName = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1;

/** At most so many values, those with the most in them; all others are added up as the rest. */
export function largest(figures: FiguresByValue, most: number): FiguresByValue {
  const values = Object.keys(figures).filter((value) => value !== THE_REST);
  if (values.length <= most) return figures;
  const weight = new Map(values.map((value) => [value, weightOf(figures[value]?.tally ?? NO_FIGURES)]));
  values.sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0) || (a < b ? -1 : 1));
  const kept = new Set(values.slice(0, most));
  const rest = Object.entries(figures)
    .filter(([value]) => !kept.has(value))
    .map(([, { tally }]) => tally)
    .reduce(addTallies, NO_FIGURES);
  const names = [...kept, THE_REST].sort();
  return Object.fromEntries(
    names.flatMap((value): (readonly [string, ValueFigures])[] => {
      const one = value === THE_REST ? { name: null, tally: rest } : figures[value];
      return one ? [[value, one]] : [];
    }),
  );
}

/** By `keep`, that is told how many values to keep of each kind, so few of them that all is no longer than `length` characters as text. */
export function within<T>(keep: (most: number) => T, most: number, length: number): T {
  const kept = keep(most);
  return most <= 1 || JSON.stringify(kept).length <= length
    ? kept
    : within(keep, Math.floor(most / 2), length);
}

/** Days of opening are not weighed: they are counted as opened. */
const weightOf = ({ counts }: Tally): number =>
  Object.values(counts).reduce<number>((sum, n) => sum + (n ?? 0), 0);
