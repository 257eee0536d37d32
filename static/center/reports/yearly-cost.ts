import type { ReportGroup } from '../../../src/contract/report-view';
import { costIn, effortOf } from './report-figures';

/** What a group's effort costs a year at the pace of the time looked at; null where costs are not shown, or nothing was logged. */
export function yearlyCost({
  figures,
  recurrence,
}: Pick<ReportGroup, 'figures' | 'recurrence'>): number | null {
  const [cost, effort] = [costIn(figures), effortOf(figures)];
  if (cost === null || effort === null || recurrence === null) return null;
  return (cost / (effort / 60)) * recurrence.hoursPerYear;
}
