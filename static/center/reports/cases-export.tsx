import { ExportButtons } from '../../shared/export/export-buttons';
import type { ReadSheet } from '../../shared/export/use-export';
import { useSite } from '../../shared/site';
import { casesSheet } from './cases-sheet';
import { joined, type CasesOf } from './use-cases';
import { call } from './use-report';

/** Saves the cases behind a figure, those that were not read yet included, as far as the reader may browse them. */
export function CasesExport({ of }: { readonly of: CasesOf }) {
  const site = useSite();
  const { projectId } = site;
  const { name, figureName, ...asked } = of;
  const readSheet: ReadSheet = async (tell, signal) => {
    let answer = await call('report.cases', { projectId, ...asked, cursor: null });
    if (!answer.ok) return answer;
    let whole = answer.value;
    while (whole.cursor !== null && !signal.aborted) {
      tell({ read: whole.cases.length, of: null });
      answer = await call('report.cases', { projectId, ...asked, cursor: whole.cursor });
      if (!answer.ok) return answer;
      whole = joined(whole, answer.value);
    }
    return { ok: true, value: casesSheet(site, of.figure, whole.cases) };
  };
  const { from, to, figure } = of;
  return (
    <ExportButtons
      fileName={`escalation-cases-${figure.replace(':', '-')}-${from}-${to}`}
      about={{ figure: figureName, of: name, from, to }}
      readSheet={readSheet}
    />
  );
}
