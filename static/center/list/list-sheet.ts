import type { Cell, Sheet } from '../../shared/export/sheet';
import type { Site } from '../../shared/site';
import type { ListedRow } from './list-cell';

/** Everything that the list knows of its rows, whichever columns are shown; instants as ISO 8601 in UTC. */
export function listSheet(
  { t }: Pick<Site, 't'>,
  rows: readonly ListedRow[],
  names: ReadonlyMap<string, string>,
): Sheet {
  const nameOf = (id: string | null): Cell =>
    id === null ? null : (names.get(id) ?? t('center.formerPerson'));
  // A list of one project does not name it in each of its rows.
  const isAcross = rows.some(({ project }) => project !== undefined);
  return {
    columns: [
      ...(isAcross ? [{ key: 'project', title: t('center.column.project') }] : []),
      { key: 'key', title: t('center.column.workItem') },
      { key: 'escalation', title: t('list.ordinal') },
      { key: 'summary', title: t('list.summary') },
      { key: 'severity', title: t('center.column.severity') },
      { key: 'stage', title: t('center.column.stage') },
      { key: 'level', title: t('center.column.level') },
      { key: 'manager', title: t('center.column.manager') },
      { key: 'reporter', title: t('center.column.reporter') },
      { key: 'organisations', title: t('center.column.organisation') },
      { key: 'trend', title: t('center.column.trend') },
      { key: 'due', title: t('center.column.next') },
      { key: 'dueAt', title: t('list.dueAt') },
      { key: 'overdue', title: t('list.overdue') },
      { key: 'openedAt', title: t('center.column.opened') },
      { key: 'updatedAt', title: t('center.column.updated') },
      { key: 'endedAt', title: t('center.column.endedAt') },
      { key: 'relapses', title: t('center.column.relapses') },
    ],
    rows: rows.map((row) => [
      ...(isAcross ? [row.project ?? ''] : []),
      row.key,
      `E${row.ordinal}`,
      row.isLost ? t('list.lost') : row.summary,
      t(`severity.${row.severity}`),
      t(`stage.${row.stage}`),
      row.level,
      nameOf(row.managerId),
      nameOf(row.customerId),
      row.organisations.map(({ name }) => name).join(', '),
      row.trend && t(`trend.${row.trend}`),
      row.next?.what ?? null,
      iso(row.next?.dueAt),
      row.next?.overdue ?? null,
      iso(row.openedAt),
      iso(row.updatedAt),
      iso(row.endedAt),
      row.relapses,
    ]),
  };
}

const iso = (at: number | null | undefined): Cell => (at == null ? null : new Date(at).toISOString());
