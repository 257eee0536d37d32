import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { ReportGroup, ReportView } from '../../../src/contract/report-view';
import { NO_VALUE, THE_REST, WHOLE } from '../../../src/domain/report/figures-by-value';
import { dayText } from '../../shared/figures/cell-text';
import type { FigureRow } from '../../shared/figures/figure-table';
import { FiguresTable } from '../../shared/figures/figures-table';
import { Person } from '../../shared/people/person';
import { useSite, type Site } from '../../shared/site';
import { BreakEven } from './break-even';
import { monthsTable } from './course-tables';
import { daysOfMonths, figureOfColumn, hasCases } from './drill-figures';
import { groupName, pairName } from './group-name';
import { groupsTable } from './group-tables';
import { ProblemProposals } from './problem-proposals';
import { useDrill } from './use-drill';
import { useNamedGroups } from './with-names';

interface Props {
  readonly view: ReportView;
  readonly readMore: () => void;
  readonly isLoading: boolean;
}

/** The figures told apart by the chosen dimension; each leads to the cases behind it. */
export function GroupSection({ view: told, readMore, isLoading }: Props) {
  const site = useSite();
  const { t } = site;
  const groups = useNamedGroups(told.groups);
  const view = { ...told, groups };
  const { by, total, currency } = view;
  const { into, panel } = useDrill(JSON.stringify([by, view.from, view.to]));
  const table = by === 'project' ? monthsTable(t, view) : groupsTable(site, by, view);
  const groupOf = new Map(groups.map((group) => [group.value, group]));
  const drill = (row: FigureRow, key: string, figureName: string, text: ReactNode) => {
    const figure = figureOfColumn(key);
    const value = row.cells[table.columns.findIndex((column) => column.key === key)] ?? null;
    if (figure === undefined || !hasCases(figure, value) || row.id === THE_REST) return text;
    const days = by === 'project' ? { from: row.id, to: row.id } : view;
    const name = rowName(site, view, groupOf.get(row.id), row.id);
    const of = { dim: by, value: by === 'project' ? WHOLE : row.id, figure, ...daysOfMonths(days) };
    return into({ ...of, name, figureName }, text);
  };
  const lead = ({ id }: FigureRow, text: ReactNode) =>
    groupOf.get(id)?.isPerson && by === 'customer' ? <Person accountId={id} /> : text;
  return (
    <section aria-labelledby="reports-groups" aria-busy={isLoading}>
      <h2 id="reports-groups">{t(`reports.byDim.${by}`)}</h2>
      <p className="subtle">{t(`reports.byHint.${by}`)}</p>
      {table.rows.length === 0 ? (
        <p>{t('reports.noGroups')}</p>
      ) : (
        <FiguresTable
          table={table}
          currency={currency}
          lead={lead}
          cell={(row, { key, title }, text) => drill(row, key, title, text)}
        />
      )}
      {groups.length < total && by !== 'project' && (
        <p>
          <Button isLoading={isLoading} onClick={readMore}>
            {t('reports.moreGroups', { count: total - groups.length })}
          </Button>
        </p>
      )}
      {panel}
      <Recurring view={view} />
    </section>
  );
}

/** A row as it is called where its cases are listed. */
function rowName(
  { t, language }: Pick<Site, 't' | 'language'>,
  { by }: Pick<ReportView, 'by'>,
  group: ReportGroup | undefined,
  id: string,
): string {
  if (!group) return dayText(language, id);
  if (by !== 'pair') return groupName(t, by, group);
  return [pairName(t, by, group, 'from'), pairName(t, by, group, 'to')].join(' → ');
}

/** What keeps coming back, where that is asked: problems to be proposed, and what it would be worth to end it. */
function Recurring({ view }: { readonly view: ReportView }) {
  if (view.by !== 'service' && view.by !== 'customer') return null;
  const groups = view.groups.filter(({ value }) => value !== NO_VALUE && value !== THE_REST);
  if (groups.length === 0) return null;
  return (
    <div className="report-pair">
      <ProblemProposals view={view} groups={groups} />
      <BreakEven key={view.by} view={view} groups={groups} />
    </div>
  );
}
