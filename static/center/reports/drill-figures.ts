import type { CaseFigure } from '../../../src/domain/report/case-figure';
import { daysOf } from '../../../src/domain/report/report-day';
import type { FigureOf } from '../../../src/domain/report/part-in-figure';

/** To which cases the columns of the tables lead, by the keys of the columns. */
const OF_COLUMNS: Readonly<Partial<Record<string, CaseFigure>>> = {
  opened: 'opened',
  ended: 'ended',
  open: 'open',
  relapses: 'relapses',
  kept: 'promises',
  keptShare: 'promises',
  acknowledge: 'time:acknowledge',
  plan: 'time:plan',
  whole: 'time:whole',
  effort: 'effort',
  outOfHours: 'outOfHours',
  coordination: 'effort:coordination',
  technical: 'effort:technical',
  communication: 'effort:communication',
  judged: 'judged',
  precision: 'wrong',
  handoffs: 'handoffs',
  bounced: 'bounced',
  bouncedShare: 'bounced',
  cases: 'cases',
  answers: 'answers',
  chases: 'chases',
  misses: 'misses',
  solvedShare: 'solved',
};

export const figureOfColumn = (key: string): CaseFigure | undefined => OF_COLUMNS[key];

/** From the first day of the first month to the last day of the last one. */
export const daysOfMonths = ({
  from,
  to,
}: {
  readonly from: string;
  readonly to: string;
}): Pick<FigureOf, 'from' | 'to'> => ({ from: `${from}-01`, to: daysOf(to).at(-1) ?? `${to}-28` });
