import { idIn } from '../site/id-in';
import type { Issue } from '../site/site-data';
import type { Site } from '../site/site';
import { measureSla } from './sla-cycles';
import type { MeasuredSla } from './sla-cycles';
import type { SlaMetric } from './metrics';

/** How the metric stands, or undefined where the issue has no such clock: outside of service projects, and for some issue types. */
export function slaOfIssue(
  site: Site,
  metric: SlaMetric,
  issue: Issue,
  now: number,
): MeasuredSla | undefined {
  const hasClock =
    site.projectOf(issue).serviceDesk !== undefined && metric.issueTypeIds.includes(idIn(issue, 'issuetype'));
  return hasClock ? measureSla(metric, issue, now) : undefined;
}
