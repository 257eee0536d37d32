import type { ReportGroup } from '../../../src/contract/report-view';
import { SEVERITIES } from '../../../src/domain/escalation/severity';
import { NO_VALUE, THE_REST, type ReportDim } from '../../../src/domain/report/figures-by-value';
import { readPair } from '../../../src/domain/report/handoff-figures';
import type { Site } from '../../shared/site';

/** A group in words. A customer who is a person is an account id until the page has drawn them. */
export function groupName(t: Site['t'], by: ReportDim, { value, name }: Pick<ReportGroup, 'value' | 'name'>) {
  if (value === THE_REST) return t('reports.rest');
  if (value === NO_VALUE) return t('reports.noValue');
  const severity = by === 'severity' ? SEVERITIES.find((one) => one === value) : undefined;
  return severity ? t(`severity.${severity}`) : (name ?? value);
}

/** One of the two teams of a pair; what did not fit has a name of its own, and no second team. */
export function pairName(
  t: Site['t'],
  by: ReportDim,
  group: Pick<ReportGroup, 'value' | 'name'>,
  end: 'from' | 'to',
): string {
  const team = readPair(group.value)?.[end];
  if (team === undefined) return end === 'from' ? groupName(t, by, group) : '';
  return team === NO_VALUE ? t('handoff.noTeam') : team;
}
