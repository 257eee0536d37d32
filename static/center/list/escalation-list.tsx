import type { CenterPage } from '../../../src/contract/center-page';
import type { ListOrder } from '../../../src/contract/list-view';
import { useSite } from '../../shared/site';
import { ColumnHead } from './column-head';
import { GroupName } from './group-name';
import { groupRows } from './group-rows';
import type { ListedRow } from './list-cell';
import type { ListedColumn } from './list-choice';
import { ListRow } from './list-row';

interface Props {
  readonly rows: readonly ListedRow[];
  readonly columns: readonly ListedColumn[];
  readonly order: ListOrder;
  readonly reasonsOf: (row: ListedRow) => CenterPage['reasons'];
  readonly now: number;
  readonly chosenId: string | null;
  /** Null where the order is given: ended escalations stand newest first. */
  readonly onOrder: ((order: ListOrder) => void) | null;
  readonly onChoose: (id: string) => void;
}

/** A table where there is room, cards where there is not; the roles keep it a table for those who hear it. */
export function EscalationList({ rows, columns, order, reasonsOf, now, chosenId, onOrder, onChoose }: Props) {
  const { t } = useSite();
  const hasEnded = rows.every(({ endedAt }) => endedAt !== null);
  return (
    <table className="escalations" role="table">
      <caption className="visually-hidden">{t('center.list')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className="cell-workItem">
            {t('center.column.workItem')}
          </th>
          {columns.map((column) => (
            <ColumnHead key={column} column={column} hasEnded={hasEnded} order={order} onOrder={onOrder} />
          ))}
        </tr>
      </thead>
      {groupRows(rows, order.group).map(({ key, members }) => (
        <tbody key={key} role="rowgroup">
          {order.group !== null && members[0] && (
            <tr role="row" className="group-row">
              <th role="rowheader" scope="rowgroup" colSpan={columns.length + 1}>
                <GroupName group={order.group} of={members[0]} />
              </th>
            </tr>
          )}
          {members.map((row) => (
            <ListRow
              key={row.id}
              row={row}
              columns={columns}
              reasons={reasonsOf(row)}
              now={now}
              isChosen={row.id === chosenId}
              onChoose={onChoose}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}
