import type { ReactNode } from 'react';

interface Cell {
  readonly key?: string;
  readonly content?: ReactNode;
}

interface Props {
  readonly head?: { readonly cells: readonly Cell[] };
  readonly rows: readonly { readonly key?: string; readonly cells: readonly Cell[] }[];
}

/** A plain table: the surfaces neither sort nor page it. It scrolls by itself where it does not fit. */
export const DynamicTable = ({ head, rows }: Props) => (
  <div className="kit-table" tabIndex={0}>
    <table>
      {head && (
        <thead>
          <tr>
            {head.cells.map((cell, index) => (
              <th key={cell.key ?? index} scope="col">
                {cell.content}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.key ?? index}>
            {row.cells.map((cell, place) => (
              <td key={cell.key ?? place}>{cell.content}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
