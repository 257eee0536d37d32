import type { ReactElement } from 'react';

interface FigureTableProps {
  readonly label: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A plain table whose first column names the row. */
export function FigureTable({ label, heads, rows }: FigureTableProps): ReactElement {
  if (rows.length === 0) return <p className="subtle">None yet.</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="grid-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...cells]) => (
            <tr key={name}>
              <td>{name}</td>
              {cells.map((cell, index) => (
                <td key={heads[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
