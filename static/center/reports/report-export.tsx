import type { ReportView } from '../../../src/contract/report-view';
import { ExportButtons } from '../../shared/export/export-buttons';
import type { ReadSheet } from '../../shared/export/use-export';
import { useSite } from '../../shared/site';
import { reportSheet } from './report-sheet';
import { call } from './use-report';

interface Props {
  readonly view: ReportView;
  readonly tickets: number | null;
}

/** Saves the report as it is asked for, with every group of it, those that were not shown yet included. */
export function ReportExport({ view, tickets }: Props) {
  const site = useSite();
  const { projectId } = site;
  const { from, to, by: dim } = view;
  const readSheet: ReadSheet = async (tell, signal) => {
    let whole: ReportView | null = null;
    do {
      const skip: number = whole?.groups.length ?? 0;
      const answer = await call('report.view', { projectId, from, to, dim, skip });
      if (!answer.ok) return answer;
      whole = { ...answer.value, groups: [...(whole?.groups ?? []), ...answer.value.groups] };
      tell({ read: whole.groups.length, of: whole.total });
      if (answer.value.groups.length === 0) break;
    } while (whole.groups.length < whole.total && !signal.aborted);
    return { ok: true, value: reportSheet(site, whole, tickets) };
  };
  const about = { from, to, by: dim, zone: view.zone, currency: view.currency, figuresAt: view.figuresAt };
  return (
    <ExportButtons fileName={`escalation-report-${dim}-${from}-${to}`} about={about} readSheet={readSheet} />
  );
}
