import DynamicTable from '@atlaskit/dynamic-table';
import { cross, type Draw } from './crossing';
import { slot, type ForgeNode } from './forge-node';
import { host, type Drawer } from './host-component';

const HostTable = host(DynamicTable);

const cellsOf = (row: ForgeNode, draw: Draw): object[] =>
  row.children.map((cell) => {
    const { cellKey, ...props } = cross(cell.props, draw);
    return { ...props, key: cellKey, content: draw(cell.children) };
  });

/** @forge/react turns head and rows into nodes, so that their content is drawn by the app: back into Atlaskit's props. */
const drawTable: Drawer = (node, draw) => {
  const head = node.children.find((child) => child.props['name'] === 'head');
  const rows = slot(node, 'rows').map((row) => {
    const { rowKey, ...props } = cross(row.props, draw);
    return { ...props, key: rowKey, cells: cellsOf(row, draw) };
  });
  return (
    <HostTable
      {...cross(node.props, draw)}
      {...(head && head.children.length > 0 ? { head: { cells: cellsOf(head, draw) } } : {})}
      rows={rows}
    />
  );
};

export const tableComponents = { DynamicTable: drawTable } satisfies Record<string, Drawer>;
