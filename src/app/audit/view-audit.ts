import type { AuditAsked } from '../../contract/audit-calls';
import type { AuditView } from '../../contract/audit-view';
import { conformShare, stepFigures } from '../../domain/audit/step-figures';
import { done, type Result } from '../../domain/problem';
import type { ReportMonth } from '../../domain/report/report-day';
import { reportZone } from '../../domain/report/report-zone';
import { addTallies, endedOf, NO_FIGURES, type Tally } from '../../domain/report/tally';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { readMonths, withSecured } from '../report/read-months';
import { reportTime } from '../report/report-time';
import { readSecured } from '../report/secured-figures';

/** How the process was followed by what ended, step by step: from the figures of the reports, however many records there are. */
export async function viewAudit(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  permit: ProjectPermit,
  asked: Omit<AuditAsked, 'projectId'>,
): Promise<Result<AuditView>> {
  const { projectId } = permit;
  const now = clock.now();
  const policies = await loadPolicies(store, projectId);
  const time = reportTime(asked, policies, now);
  if (!time.ok) return time;
  const { from, to, months, before } = time.value;
  const [shared, secured] = await Promise.all([
    readMonths(store, projectId, { before, months, by: 'project' }),
    readSecured(store, permit, before[0] ?? from, to),
  ]);
  const { whole, state } = withSecured(shared, secured.seen, months, 'project');
  const tallyOf = (month: ReportMonth): Tally => whole.get(month) ?? NO_FIGURES;
  const sum = (of: readonly ReportMonth[]): Tally => of.map(tallyOf).reduce(addTallies, NO_FIGURES);
  const tally = sum(months);
  return done({
    now,
    zone: state?.zone ?? reportZone(policies),
    figuresAt: state && state.doneTo > 0 ? state.doneTo : null,
    from,
    to,
    firstMonth: state?.firstMonth ?? null,
    ended: endedOf(tally),
    share: conformShare(tally),
    before: conformShare(sum(before)),
    steps: stepFigures(tally),
    months: months.map((month) => ({
      month,
      ended: endedOf(tallyOf(month)),
      share: conformShare(tallyOf(month)),
    })),
    hidden: secured.hidden,
  });
}
