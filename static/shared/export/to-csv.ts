import type { Cell, Sheet } from './sheet';

/** With one of these at its beginning a spreadsheet takes text for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;
const NEEDS_QUOTES = /[",;\r\n\t]/u;
/** Without it a spreadsheet reads the file in the encoding of its own machine. */
const BYTE_ORDER_MARK = '\uFEFF';

/** A sheet as a CSV file, RFC 4180. Text that a spreadsheet would run is kept text by an apostrophe; numbers stay numbers; what is not known is empty. */
export const toCsv = ({ columns, rows }: Sheet): string =>
  BYTE_ORDER_MARK +
  [columns.map(({ title }) => title), ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
