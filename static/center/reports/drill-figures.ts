import type { CaseFigure } from '../../../src/domain/report/case-figure';
import { daysOf } from '../../../src/domain/report/report-day';
import type { FigureOf } from '../../../src/domain/report/part-in-figure';
import type { Cell } from '../../shared/export/sheet';

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
  slaKnown: 'slaKnown',
  slaLate: 'slaLate',
  slaLateShare: 'slaLate',
  slaLost: 'slaLost',
  slaSaved: 'slaSaved',
  rating: 'rated:request',
};

/** Nothing leads to no cases; but that no promise was kept, or no alarm right, is about some. */
export const hasCases = (figure: CaseFigure, value: Cell): boolean => {
  if (figure === 'wrong') return value !== null && value !== 1;
  return value !== null && (value !== 0 || figure === 'promises');
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
