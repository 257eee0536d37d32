import type { ReportCase } from '../../../src/contract/report-view';
import type { CaseFigure } from '../../../src/domain/report/case-figure';
import type { Sheet } from '../../shared/export/sheet';
import type { Site } from '../../shared/site';
import { caseText } from './case-text';
import { effortOf } from './report-figures';

/** Cases as a sheet, a row each; work is in minutes, and what nobody logged stays empty. */
export function casesSheet(
  site: Pick<Site, 't' | 'times' | 'language'>,
  figure: CaseFigure,
  cases: readonly ReportCase[],
): Sheet {
  const { t } = site;
  return {
    columns: [
      { key: 'workItem', title: t('center.column.workItem') },
      { key: 'ordinal', title: t('audit.column.ordinal') },
      { key: 'summary', title: t('reports.problemTitle') },
      { key: 'opened', title: t('reports.column.opened') },
      { key: 'ended', title: t('reports.column.ended') },
      { key: 'effort', title: t('reports.column.effort') },
      { key: 'what', title: t('reports.column.what') },
    ],
    rows: cases.map((one) => [
      one.key,
      one.ordinal,
      one.summary,
      one.openedOn,
      one.endedOn,
      effortOf(one.figures),
      caseText(site, figure, one),
    ]),
  };
}
