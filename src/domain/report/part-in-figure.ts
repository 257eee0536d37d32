import type { OutcomeWord } from '../policy/vocabulary';
import { amountOf, type CaseFigure } from './case-figure';
import { contributionTo } from './contribution';
import type { ReportDim } from './figures-by-value';
import { daysTouched, type RecordFigures } from './record-figures';
import type { ReportDay } from './report-day';
import { addTallies, NO_FIGURES, type Tally } from './tally';

/** A figure of one value, such as one service, from one day to another, both inclusive. */
export interface FigureOf {
  readonly dim: ReportDim;
  readonly value: string;
  readonly figure: CaseFigure;
  readonly from: ReportDay;
  readonly to: ReportDay;
}

export interface PartInFigure {
  /** The last day on which the record adds to the figure: under it the record is listed, once. Of an open one the day of its opening. */
  readonly listedOn: ReportDay;
  /** All that it adds to the figures of the value in this time. */
  readonly tally: Tally;
}

/** What a record adds to a figure; undefined where that is nothing. The parts of all records together are the figure. */
export function partInFigure(
  record: RecordFigures,
  { dim, value, figure, from, to }: FigureOf,
  outcomes: readonly OutcomeWord[],
): PartInFigure | undefined {
  const parts = daysTouched(record)
    .filter((day) => day >= from && day <= to)
    .flatMap((day) => {
      const tally = contributionTo(day, record)[dim]?.[value]?.tally;
      return tally ? [{ day, tally }] : [];
    });
  const tally = parts.map((part) => part.tally).reduce(addTallies, NO_FIGURES);
  if (figure === 'open')
    return isOpenAfter(record, { dim, value, to }) ? { listedOn: record.openedOn, tally } : undefined;
  const listedOn = parts
    .filter((part) => amountOf(part.tally, figure, outcomes) > 0)
    .map(({ day }) => day)
    .sort()
    .at(-1);
  return listedOn === undefined ? undefined : { listedOn, tally };
}

const isOpenAfter = (record: RecordFigures, { dim, value, to }: Pick<FigureOf, 'dim' | 'value' | 'to'>) =>
  record.openedOn <= to &&
  (record.endedOn === null || record.endedOn > to) &&
  Object.hasOwn(contributionTo(record.openedOn, record)[dim] ?? {}, value);
