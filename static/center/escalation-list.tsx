import type { CenterRow } from '../../src/contract/center-page';
import { Person } from '../shared/people/person';
import { lateBy } from '../../src/words/due-text';
import { useSite } from '../shared/site';
import { DueCell } from './due-cell';
import { IssueLink } from './issue-link';
import { SeverityLozenge } from './severity-lozenge';

interface Props {
  readonly rows: readonly CenterRow[];
  readonly now: number;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** A table where there is room, cards where there is not; the roles keep it a table for those who hear it. */
export function EscalationList({ rows, now, chosenId, onChoose }: Props) {
  const { t } = useSite();
  const ended = rows.every(({ endedAt }) => endedAt !== null);
  const columns = [
    'workItem',
    'severity',
    'stage',
    ended ? 'endedAt' : 'next',
    'customer',
    'level',
    'manager',
  ] as const;
  return (
    <table className="escalations" role="table">
      <caption className="visually-hidden">{t('center.list')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={`cell-${column}`}>
              {t(`center.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.id} row={row} now={now} isChosen={row.id === chosenId} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: CenterRow;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: (id: string) => void;
}

function Row({ row, now, isChosen, onChoose }: RowProps) {
  const { t } = useSite();
  return (
    <tr role="row" className={isChosen ? 'chosen' : undefined} onClick={() => onChoose(row.id)}>
      <td role="cell" className="cell-issue">
        <IssueLink issueKey={row.key} />
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
          {row.summary}
        </button>
      </td>
      <td role="cell" className="cell-severity">
        <SeverityLozenge severity={row.severity} />
      </td>
      <td role="cell" className="cell-stage">
        {t(`stage.${row.stage}`)}
      </td>
      <td role="cell" className="cell-due">
        <DueCell row={row} now={now} />
      </td>
      <td role="cell" className={row.promises.length > 0 ? 'cell-customer' : 'cell-customer cell-none'}>
        <CustomerCell row={row} now={now} />
      </td>
      <td role="cell" className={row.level > 0 ? 'cell-level' : 'cell-level cell-none'}>
        {row.level > 0 ? t('badge.level', { level: row.level }) : <span className="subtle">–</span>}
      </td>
      <td role="cell" className="cell-manager">
        {row.managerId ? (
          <Person accountId={row.managerId} />
        ) : (
          <em className="subtle">{t('badge.noManager')}</em>
        )}
      </td>
    </tr>
  );
}

/** By when the customer hears next. */
function CustomerCell({ row, now }: Pick<RowProps, 'row' | 'now'>) {
  const { t, times } = useSite();
  const promise = row.promises.find(({ audience }) => audience === 'customer');
  if (!promise) return <span className="subtle">–</span>;
  const { dueAt } = promise;
  if (dueAt === null) return <span className="subtle">{t('updates.rests')}</span>;
  return (
    <span className={promise.overdue ? 'overdue' : undefined} title={times.absolute(dueAt, now)}>
      <span className="card-label">{t('center.column.customer')}: </span>
      {promise.overdue
        ? t('center.overdueBy', { duration: lateBy(times, dueAt, now) })
        : times.relative(dueAt, now)}
    </span>
  );
}
