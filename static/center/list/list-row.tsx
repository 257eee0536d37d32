import type { CenterPage } from '../../../src/contract/center-page';
import { useSite } from '../../shared/site';
import { IssueLink } from '../issue-link';
import type { ListedColumn } from './list-choice';
import { isEmptyCell, ListCell, type ListedRow } from './list-cell';

interface Props {
  readonly row: ListedRow;
  readonly columns: readonly ListedColumn[];
  readonly reasons: CenterPage['reasons'];
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

/** What a card names, because nothing in it says what it is. */
const NAMED: ReadonlySet<ListedColumn> = new Set([
  'project',
  'customer',
  'reporter',
  'organisation',
  'trend',
  'updated',
  'opened',
  'reason',
]);

/** One escalation: its work item, then the columns that the reader chose. */
export function ListRow({ row, columns, reasons, now, isChosen, onChoose }: Props) {
  const { t } = useSite();
  return (
    <tr role="row" className={isChosen ? 'chosen' : undefined} onClick={() => onChoose(row.id)}>
      <td role="cell" className="cell-issue">
        {row.isLost ? <em className="subtle">{t('list.lost')}</em> : <IssueLink issueKey={row.key} />}
        <span className="subtle"> E{row.ordinal}</span>
        <button
          id={`open-${row.id}`}
          type="button"
          className="summary"
          aria-expanded={isChosen}
          onClick={(event) => {
            event.stopPropagation();
            onChoose(row.id);
          }}
        >
          {row.isLost ? t('list.lostRecord') : row.summary}
        </button>
      </td>
      {columns.map((column) => {
        const isEmpty = isEmptyCell(column, row);
        return (
          <td key={column} role="cell" className={`cell-${column}${isEmpty ? ' cell-none' : ''}`}>
            {NAMED.has(column) && !isEmpty && (
              <span className="card-label">{t(`center.column.${column}`)}: </span>
            )}
            {isEmpty ? (
              <span className="subtle">–</span>
            ) : (
              <ListCell column={column} row={row} reasons={reasons} now={now} />
            )}
          </td>
        );
      })}
    </tr>
  );
}
