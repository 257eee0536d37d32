import type { Cell, SheetColumn } from '../export/sheet';

/** How a cell is told: `minutes` as a duration, `share` (0 to 1) in per cent, `person` by an account id, `day` such as 2026-11-03. */
export type CellUnit =
  'text' | 'count' | 'number' | 'minutes' | 'share' | 'money' | 'person' | 'day' | 'month';

export interface FigureColumn extends SheetColumn {
  readonly unit: CellUnit;
}

/** A part of a row's bar, as long as its number; the parts of a bar stand one after the other. */
export interface BarPart {
  readonly size: number;
  /** Which of the chart's colours: by number, or by what it means. */
  readonly hue: 1 | 2 | 3 | 'good' | 'late' | 'bad' | 'plain';
}

export interface FigureRow {
  readonly id: string;
  readonly cells: readonly Cell[];
  readonly bar: readonly BarPart[];
}

/** A table of figures, which is its own picture: each row may carry a bar. A null in it is not known, and never stands for 0. */
export interface FigureTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** What the parts of the bars are, in their order; empty where there are no bars. */
  readonly legend: readonly { readonly hue: BarPart['hue']; readonly title: string }[];
}
