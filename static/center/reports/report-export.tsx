import type { ReportGroup, ReportView } from '../../../src/contract/report-view';
import type { Ratings } from '../../../src/domain/report/ratings';
import { ExportButtons } from '../../shared/export/export-buttons';
import type { ReadSheet } from '../../shared/export/use-export';
import { users } from '../../shared/people/person-book';
import { useSite } from '../../shared/site';
import { reportSheet } from './report-sheet';
import { call } from './use-report';
import { withNames } from './with-names';

interface Props {
  readonly view: ReportView;
  readonly tickets: number | null;
  readonly others: Ratings | null;
}

/** Saves the report as it is asked for, with every group of it, those that were not shown yet included. */
export function ReportExport({ view, tickets, others }: Props) {
  const site = useSite();
  const { projectId } = site;
  const { from, to, by: dim } = view;
  const readSheet: ReadSheet = async (tell, signal) => {
    const groups: ReportGroup[] = [];
    for (;;) {
      const answer = await call('report.view', { projectId, from, to, dim, skip: groups.length });
      if (!answer.ok) return answer;
      groups.push(...answer.value.groups);
      const { total } = answer.value;
      tell({ read: groups.length, of: total });
      if (groups.length < total && answer.value.groups.length > 0 && !signal.aborted) continue;
      const people = groups.filter(({ isPerson }) => isPerson).map(({ value }) => value);
      const named = withNames(groups, await users.namesOf(people));
      return { ok: true, value: reportSheet(site, { ...answer.value, groups: named }, { tickets, others }) };
    }
  };
  const about = { from, to, by: dim, zone: view.zone, currency: view.currency, figuresAt: view.figuresAt };
  return (
    <ExportButtons fileName={`escalation-report-${dim}-${from}-${to}`} about={about} readSheet={readSheet} />
  );
}
