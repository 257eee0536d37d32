import type { ReactNode } from 'react';
import { useSite } from '../site';
import { Person } from '../people/person';
import { Bar } from './bar';
import { cellText } from './cell-text';
import type { FigureColumn, FigureRow, FigureTable } from './figure-table';
import './figures.css';

interface Props {
  readonly table: FigureTable;
  readonly currency: string | null;
  /** Stands for the first cell's text: a name that leads on. */
  readonly lead?: (row: FigureRow, text: ReactNode) => ReactNode;
  /** Stands for the text of another cell that is known: a figure that leads on. */
  readonly cell?: (row: FigureRow, column: FigureColumn, text: ReactNode) => ReactNode;
}

const sizeOf = ({ bar }: FigureRow): number => bar.reduce((sum, { size }) => sum + size, 0);

/** A table of figures with its bars. Where it does not fit it scrolls by itself, by keyboard too. */
export function FiguresTable({ table, currency, lead, cell }: Props) {
  const { columns, rows, legend } = table;
  const most = Math.max(0, ...rows.map(sizeOf));
  return (
    <div className="figures-scroll" role="group" aria-label={table.title} tabIndex={0}>
      <table className="figures">
        <caption className="visually-hidden">{table.title}</caption>
        <thead>
          <tr>
            {columns.map(({ key, title, unit }, at) => (
              <th key={key} scope="col" className={at === 0 ? 'lead' : `unit-${unit}`}>
                {title}
              </th>
            ))}
            {legend.length > 0 && (
              <td className="bar-head" aria-hidden="true">
                {legend.map(({ hue, title }) => (
                  <span key={hue} className={`key hue-${hue}`}>
                    {title}
                  </span>
                ))}
              </td>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, at) => (
                <FigureCell key={column.key} {...{ column, row, at, currency, lead, lookInto: cell }} />
              ))}
              {legend.length > 0 && (
                <td className="bar-cell" aria-hidden="true">
                  <Bar parts={row.bar} most={most} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly column: FigureColumn;
  readonly row: FigureRow;
  readonly at: number;
  readonly currency: string | null;
  readonly lead: Props['lead'];
  readonly lookInto: Props['cell'];
}

function FigureCell({ column, row, at, currency, lead, lookInto }: CellProps) {
  const site = useSite();
  const { unit } = column;
  const cell = row.cells[at] ?? null;
  const said =
    unit === 'person' && typeof cell === 'string' ? (
      <Person accountId={cell} />
    ) : (
      cellText(site, unit, cell, currency)
    );
  if (at > 0)
    return (
      <td className={cell === null ? `unit-${unit} unknown` : `unit-${unit}`}>
        {lookInto && cell !== null ? lookInto(row, column, said) : said}
      </td>
    );
  return (
    <th scope="row" className="lead">
      {lead ? lead(row, said) : said}
    </th>
  );
}
