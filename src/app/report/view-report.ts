import type { ReportAsked } from '../../contract/report-calls';
import type { ReportView, ReportWork } from '../../contract/report-view';
import type { EffortRates } from '../../domain/insight/effort';
import type { PolicySet } from '../../domain/policy/policy-set';
import { done, type Result } from '../../domain/problem';
import { bucketOf, trendOf } from '../../domain/report/report-months';
import { reportDay, type ReportMonth } from '../../domain/report/report-day';
import { reportZone } from '../../domain/report/report-zone';
import { addTallies, NO_FIGURES, type Tally } from '../../domain/report/tally';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { figuresView } from './figures-view';
import { readMonths, withSecured, type ReadMonths } from './read-months';
import { reportGroups } from './report-groups';
import { reportTime } from './report-time';
import { readSecured } from './secured-figures';

/** Groups of one answer. */
const PAGE = 40;

/** The reports of a project: a few rows of figures, however many records there are, and for this reader those that are in no shared figures. */
export async function viewReport(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  permit: ProjectPermit,
  { dim: by, skip, ...asked }: Omit<ReportAsked, 'projectId'>,
): Promise<Result<ReportView>> {
  const { projectId } = permit;
  const now = clock.now();
  const policies = await loadPolicies(store, projectId);
  const time = reportTime(asked, policies, now);
  if (!time.ok) return time;
  const { from, to, months, before } = time.value;
  const [shared, secured, rates] = await Promise.all([
    readMonths(store, projectId, { before, months, by }),
    readSecured(store, permit, before[0] ?? from, to),
    ratesFor(permit, policies),
  ]);
  const read = withSecured(shared, secured.seen, months, by);
  const zone = read.state?.zone ?? reportZone(policies);
  const until = reportDay(zone, now);
  const context = { outcomes: policies.vocabulary.body.outcomes, rates };
  const tallyOf = (month: ReportMonth): Tally => read.whole.get(month) ?? NO_FIGURES;
  const whole = months.map(tallyOf).reduce(addTallies, NO_FIGURES);
  const groups = reportGroups(read.byValue, { by, from, to, until }, context, policies);
  return done({
    now,
    zone,
    figuresAt: read.state && read.state.doneTo > 0 ? read.state.doneTo : null,
    work: workView(read),
    from,
    to,
    by,
    firstMonth: read.state?.firstMonth ?? null,
    whole: figuresView(whole, context),
    before: figuresView(before.map(tallyOf).reduce(addTallies, NO_FIGURES), context),
    bucket: bucketOf(months.length),
    trend: trendOf(whole, { from, to, until }, read.carried),
    months: months.map((month) => ({ month, figures: figuresView(tallyOf(month), context) })),
    groups: groups.slice(skip, skip + PAGE).map((make) => make()),
    total: groups.length,
    skip,
    hidden: secured.hidden,
    mayRebuild: permit.standing.projectAdmin,
    currency: context.rates?.currency ?? null,
  });
}

/** What hours cost is for project admins and for who holds the escalation role; Jira is asked for roles only where hours are priced. */
async function ratesFor(
  { standing, desk, projectId }: ProjectPermit,
  { settings }: PolicySet,
): Promise<EffortRates | null> {
  const { rates, escalationRole } = settings.body;
  if (!rates) return null;
  if (standing.projectAdmin || standing.escalationRole) return rates;
  return (await desk.project(projectId)).roles.includes(escalationRole) ? rates : null;
}

function workView({ job, state }: ReadMonths): ReportWork {
  const left = state ? state.records.length + state.days.length + state.months.length : 0;
  const known = { seen: state?.tour?.seen ?? 0, reachedAt: state?.tour?.reachedAt ?? null, left };
  const now = job?.state;
  if (now !== 'running' && now !== 'stopped' && now !== 'done')
    return { state: 'none', what: null, ...known };
  return { state: now, what: state?.tour?.what ?? null, ...known };
}
