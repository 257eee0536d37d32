import type { ReportGroup } from '../../contract/report-view';
import type { PolicySet } from '../../domain/policy/policy-set';
import {
  NO_VALUE,
  THE_REST,
  type FiguresByValue,
  type ReportDim,
  type ValueFigures,
} from '../../domain/report/figures-by-value';
import { recurrenceOf } from '../../domain/report/recurrence';
import type { ReportDay, ReportMonth } from '../../domain/report/report-day';
import { count, type Tally } from '../../domain/report/tally';
import { effortMinutes, figuresView, type FiguresContext } from './figures-view';

export interface GroupsAsked {
  readonly by: ReportDim;
  readonly from: ReportMonth;
  readonly to: ReportMonth;
  readonly until: ReportDay;
}

/** By what the largest is first. */
const WEIGHT: Readonly<Record<ReportDim, (tally: Tally) => number>> = {
  project: (tally) => count(tally, 'opened'),
  service: (tally) => count(tally, 'opened'),
  customer: (tally) => count(tally, 'opened'),
  team: (tally) => count(tally, 'opened'),
  criterion: (tally) => count(tally, 'opened'),
  severity: (tally) => count(tally, 'opened'),
  sla: (tally) => count(tally, 'slaKnown'),
  pair: (tally) => count(tally, 'bounced') * 1_000 + count(tally, 'handoffs'),
  provider: (tally) => count(tally, 'cases'),
  person: effortMinutes,
};

/** The values of one dimension, the largest first; what has no value, and the rest, last. */
export function reportGroups(
  byValue: FiguresByValue,
  asked: GroupsAsked,
  context: FiguresContext,
  policies: Pick<PolicySet, 'criteria'>,
): readonly (() => ReportGroup)[] {
  const weigh = WEIGHT[asked.by];
  const isLast = (value: string): number => (value === THE_REST ? 2 : value === NO_VALUE ? 1 : 0);
  return Object.entries(byValue)
    .sort(
      ([a, one], [b, other]) =>
        isLast(a) - isLast(b) || weigh(other.tally) - weigh(one.tally) || (a < b ? -1 : 1),
    )
    .map(
      ([value, one]) =>
        () =>
          groupOf(value, one, asked, context, policies),
    );
}

function groupOf(
  value: string,
  { name, tally }: ValueFigures,
  { by, from, to, until }: GroupsAsked,
  context: FiguresContext,
  { criteria }: Pick<PolicySet, 'criteria'>,
): ReportGroup {
  const isReal = value !== THE_REST && value !== NO_VALUE;
  const recurs = isReal && (by === 'service' || by === 'customer');
  return {
    value,
    name: by === 'criterion' ? (criteria[value]?.body.name ?? null) : name,
    isPerson: isReal && (by === 'person' || (by === 'customer' && name === null)),
    figures: figuresView(tally, context),
    recurrence: recurs ? recurrenceOf(tally.openedOn, effortMinutes(tally), { from, to, until }) : null,
  };
}
