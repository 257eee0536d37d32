import type { CenterPage, CenterRow } from '../../../src/contract/center-page';
import { lateBy } from '../../../src/words/due-text';
import { wordText } from '../../../src/words/word-text';
import { Person } from '../../shared/people/person';
import { useSite } from '../../shared/site';
import { SeverityLozenge } from '../severity-lozenge';
import { DueCell } from './due-cell';
import type { ListedColumn } from './list-choice';

/** A row of a list; `project` is the name of its project, where the list holds several. */
export type ListedRow = CenterRow & { readonly project?: string };

interface Props {
  readonly column: ListedColumn;
  readonly row: ListedRow;
  readonly reasons: CenterPage['reasons'];
  readonly now: number;
}

/** What one column shows of a row; null where there is nothing to show. */
export function ListCell({ column, row, reasons, now }: Props) {
  const { t, times } = useSite();
  switch (column) {
    case 'project':
      return <>{row.project}</>;
    case 'severity':
      return <SeverityLozenge severity={row.severity} />;
    case 'stage':
      return <>{t(`stage.${row.stage}`)}</>;
    case 'next':
      return <DueCell row={row} now={now} />;
    case 'customer':
      return <CustomerCell row={row} now={now} />;
    case 'level':
      return row.level > 0 ? <>{t('badge.level', { level: row.level })}</> : null;
    case 'manager':
      return row.managerId ? (
        <Person accountId={row.managerId} />
      ) : (
        <em className="subtle">{t('badge.noManager')}</em>
      );
    case 'reporter':
      return row.customerId ? <Person accountId={row.customerId} /> : null;
    case 'organisation':
      return <>{row.organisations.map(({ name }) => name).join(', ')}</>;
    case 'trend':
      return row.trend && <>{t(`trend.${row.trend}`)}</>;
    case 'updated':
      return row.updatedAt === null ? null : (
        <span title={times.absolute(row.updatedAt, now)}>{times.relative(row.updatedAt, now)}</span>
      );
    case 'opened':
      return <span title={times.absolute(row.openedAt, now)}>{times.relative(row.openedAt, now)}</span>;
    case 'relapses':
      return row.relapses > 0 ? <>{t('badge.relapses', { count: row.relapses })}</> : null;
    case 'reason':
      return <>{wordText(t, 'reason', reasons, row.reasonCode)}</>;
  }
}

/** A cell that is empty is left out of a card. */
export function isEmptyCell(column: ListedColumn, row: CenterRow): boolean {
  switch (column) {
    case 'customer':
      return !row.promises.some(({ audience }) => audience === 'customer');
    case 'level':
      return row.level === 0;
    case 'reporter':
      return row.customerId === null;
    case 'organisation':
      return row.organisations.length === 0;
    case 'trend':
      return row.trend === null;
    case 'updated':
      return row.updatedAt === null;
    case 'relapses':
      return row.relapses === 0;
    default:
      return false;
  }
}

/** By when the customer hears next. */
function CustomerCell({ row, now }: Pick<Props, 'row' | 'now'>) {
  const { t, times } = useSite();
  const promise = row.promises.find(({ audience }) => audience === 'customer');
  if (!promise) return null;
  const { dueAt } = promise;
  if (dueAt === null) return <span className="subtle">{t('updates.rests')}</span>;
  return (
    <span className={promise.overdue ? 'overdue' : undefined} title={times.absolute(dueAt, now)}>
      {promise.overdue
        ? t('center.overdueBy', { duration: lateBy(times, dueAt, now) })
        : times.relative(dueAt, now)}
    </span>
  );
}
