import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import type { ListOrder } from '../../../src/contract/list-view';
import { useSite } from '../../shared/site';
import { ColumnHead } from './column-head';
import { GroupName } from './group-name';
import { groupRows } from './group-rows';
import type { Column } from './list-choice';
import { ListRow } from './list-row';

interface Props {
  readonly rows: readonly CenterRow[];
  readonly columns: readonly Column[];
  readonly order: ListOrder;
  readonly reasons: CenterPage['reasons'];
  readonly now: number;
  readonly chosenId: string | null;
  /** Null where the order is given: ended escalations stand newest first. */
  readonly onOrder: ((order: ListOrder) => void) | null;
  readonly onChoose: (id: string) => void;
}

/** A table where there is room, cards where there is not; the roles keep it a table for those who hear it. */
export function EscalationList({ rows, columns, order, reasons, now, chosenId, onOrder, onChoose }: Props) {
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
              reasons={reasons}
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
