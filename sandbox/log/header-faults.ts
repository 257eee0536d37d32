import type { LogFault } from './log-error';

/** What is wrong with a first line that must name exactly these columns, in any order. */
export function headerFaults(header: readonly string[], columns: readonly string[]): LogFault[] {
  const fault = (column: string, expected: string): LogFault => ({
    line: 1,
    column,
    found: header.join(',').slice(0, 200),
    expected,
  });
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((name) => !columns.includes(name));
  const twice = header.filter((name, index) => columns.includes(name) && header.indexOf(name) < index);
  return [
    ...missing.map((column) => fault(column, `a column named ${column}`)),
    ...unknown.map((name) => fault(name.slice(0, 40), `one of ${columns.join(', ')}`)),
    ...twice.map((name) => fault(name, `one column named ${name}`)),
  ];
}
