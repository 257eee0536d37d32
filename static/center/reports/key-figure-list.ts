import type { FiguresView, ReportView } from '../../../src/contract/report-view';
import type { CaseFigure } from '../../../src/domain/report/case-figure';
import type { Cell } from '../../shared/export/sheet';
import type { CellUnit } from '../../shared/figures/figure-table';
import {
  costIn,
  counted,
  effortOf,
  endedIn,
  lateEffortOf,
  promisesOf,
  ratingOf,
  shareOf,
  slaLateShareOf,
} from './report-figures';

export interface KeyFigure {
  readonly name:
    | 'opened'
    | 'ended'
    | 'open'
    | 'relapses'
    | 'promises'
    | 'sla'
    | 'rating'
    | 'share'
    | 'effort'
    | 'outOfHours'
    | 'cost';
  readonly unit: CellUnit;
  /** Null: not known. */
  readonly value: Cell;
  /** The same of as many months before; undefined where nothing is compared. */
  readonly before?: Cell;
  readonly hint?: 'share' | 'effort';
  /** The cases behind it; absent where none are. */
  readonly cases?: CaseFigure;
}

/** `tickets`: how many work items were created in these months, about; null while it is not known. */
export function keyFigures(view: ReportView, tickets: number | null): readonly KeyFigure[] {
  const { whole, trend, currency, firstMonth, from } = view;
  // Of months before the first one that was counted nothing is known.
  const before = firstMonth !== null && firstMonth < from ? view.before : null;
  const was = (tell: (figures: FiguresView) => Cell): Cell => before && tell(before);
  const opened = counted(whole, 'opened');
  return [
    {
      name: 'opened',
      unit: 'count',
      value: opened,
      before: was((it) => counted(it, 'opened')),
      cases: 'opened',
    },
    { name: 'ended', unit: 'count', value: endedIn(whole), before: was(endedIn), cases: 'ended' },
    { name: 'open', unit: 'count', value: trend.at(-1)?.open ?? null, cases: 'open' },
    {
      name: 'relapses',
      unit: 'count',
      value: counted(whole, 'relapses'),
      before: was((it) => counted(it, 'relapses')),
      cases: 'relapses',
    },
    {
      name: 'promises',
      unit: 'share',
      value: promisesOf(whole).share,
      before: was((it) => promisesOf(it).share),
      cases: 'promises',
    },
    {
      name: 'sla',
      unit: 'share',
      value: slaLateShareOf(whole),
      before: was(slaLateShareOf),
      cases: 'slaLate',
    },
    { name: 'rating', unit: 'number', value: ratingOf(whole), before: was(ratingOf), cases: 'rated:request' },
    {
      name: 'share',
      unit: 'share',
      value: tickets === null ? null : shareOf(opened, tickets),
      hint: 'share',
    },
    {
      name: 'effort',
      unit: 'minutes',
      value: effortOf(whole),
      before: was(effortOf),
      hint: 'effort',
      cases: 'effort',
    },
    {
      name: 'outOfHours',
      unit: 'minutes',
      value: lateEffortOf(whole),
      before: was(lateEffortOf),
      cases: 'outOfHours',
    },
    ...(currency === null
      ? []
      : [{ name: 'cost', unit: 'money', value: costIn(whole), before: was(costIn) } as const]),
  ];
}
