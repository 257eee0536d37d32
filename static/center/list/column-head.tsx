import type { ListOrder, ListSort } from '../../../src/contract/list-view';
import { useSite } from '../../shared/site';
import type { ListedColumn } from './list-choice';

const SORT_OF: Readonly<Partial<Record<ListedColumn, ListSort>>> = {
  severity: 'severity',
  stage: 'stage',
  next: 'due',
  level: 'level',
  manager: 'manager',
  updated: 'updated',
  opened: 'opened',
};

interface Props {
  readonly column: ListedColumn;
  readonly hasEnded: boolean;
  readonly order: ListOrder;
  readonly onOrder: ((order: ListOrder) => void) | null;
}

/** The name of a column; pressed, the list stands in its order, pressed again, the other way round. */
export function ColumnHead({ column, hasEnded, order, onOrder }: Props) {
  const { t } = useSite();
  const name = t(`center.column.${column === 'next' && hasEnded ? 'endedAt' : column}`);
  const sort = SORT_OF[column];
  const isSorted = onOrder !== null && sort === order.by;
  return (
    <th
      role="columnheader"
      scope="col"
      className={`cell-${column}`}
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      {sort && onOrder ? (
        <button
          type="button"
          className="column-sort"
          onClick={() => onOrder({ ...order, by: sort, descending: isSorted && !order.descending })}
        >
          {name}
          <span aria-hidden="true">{isSorted ? (order.descending ? ' ↓' : ' ↑') : ''}</span>
        </button>
      ) : (
        name
      )}
    </th>
  );
}
