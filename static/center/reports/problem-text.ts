import type { ReportCase, ReportGroup, ReportView } from '../../../src/contract/report-view';
import { MINUTE } from '../../../src/domain/time';
import { dayText } from '../../shared/figures/cell-text';
import type { Site } from '../../shared/site';
import { recurrenceText } from './recurrence-text';
import { effortOf } from './report-figures';

/** What speaks for a problem, to be sent with it: how often, how many hours, and the escalations that the reader may browse. */
export function problemText(
  site: Pick<Site, 't' | 'times' | 'language'>,
  view: Pick<ReportView, 'from' | 'to'>,
  { figures, recurrence }: ReportGroup,
  cases: readonly ReportCase[],
): string {
  const { t, times, language } = site;
  const effort = effortOf(figures);
  const facts = t('reports.problemFacts', {
    from: dayText(language, view.from),
    to: dayText(language, view.to),
    count: recurrence?.times ?? cases.length,
  });
  return [
    facts,
    recurrenceText(site, recurrence) ?? '',
    effort === null
      ? t('reports.problemNoEffort')
      : t('reports.problemEffort', { duration: times.duration(effort * MINUTE) }),
    '',
    ...cases.map(({ key, ordinal, summary, openedOn }) => {
      return `- ${key} E${ordinal}, ${dayText(language, openedOn)}: ${summary}`;
    }),
  ]
    .join('\n')
    .slice(0, 5000);
}
