import type { ReportAsked } from '../../contract/report-calls';
import type { ReportView, ReportWork } from '../../contract/report-view';
import { done, fail, type Result } from '../../domain/problem';
import { bucketOf, trendOf } from '../../domain/report/report-months';
import { monthAfter, monthsBetween, reportDay, type ReportMonth } from '../../domain/report/report-day';
import { reportZone } from '../../domain/report/report-zone';
import { addTallies, NO_FIGURES, type Tally } from '../../domain/report/tally';
import { loadPolicies } from '../load-policies';
import type { ProjectPermit } from '../permit';
import type { Ports } from '../ports/ports';
import { figuresView } from './figures-view';
import { readMonths, withSecured, type ReadMonths } from './read-months';
import { reportGroups } from './report-groups';
import { readSecured } from './secured-figures';

/** Longer times are asked for in two. */
const MOST_MONTHS = 24;
/** Groups of one answer. */
const PAGE = 40;

/** The reports of a project: a few rows of figures, however many records there are, and for this reader those that are in no shared figures. */
export async function viewReport(
  { store, clock }: Pick<Ports, 'store' | 'clock'>,
  permit: ProjectPermit,
  { from, to, dim: by, skip }: Omit<ReportAsked, 'projectId'>,
): Promise<Result<ReportView>> {
  const months = monthsBetween(from, to);
  if (months.length === 0 || months.length > MOST_MONTHS) {
    const message = `Choose up to ${MOST_MONTHS} months, the first one first.`;
    return fail('invalid', message, [{ path: 'to', message }]);
  }
  const { projectId, standing } = permit;
  const now = clock.now();
  const before = monthsBetween(monthAfter(from, -months.length), monthAfter(from, -1));
  const [policies, shared, secured] = await Promise.all([
    loadPolicies(store, projectId),
    readMonths(store, projectId, { before, months, by }),
    readSecured(store, permit, before[0] ?? from, to),
  ]);
  const read = withSecured(shared, secured.seen, months, by);
  const zone = read.state?.zone ?? reportZone(policies);
  const until = reportDay(zone, now);
  const { rates } = policies.settings.body;
  const maySeeCosts = standing.escalationRole || standing.projectAdmin;
  const context = {
    outcomes: policies.vocabulary.body.outcomes,
    rates: maySeeCosts ? (rates ?? null) : null,
  };
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
    mayRebuild: standing.projectAdmin,
    currency: context.rates?.currency ?? null,
  });
}

function workView({ job, state }: ReadMonths): ReportWork {
  const left = state ? state.records.length + state.days.length + state.months.length : 0;
  const known = { seen: state?.tour?.seen ?? 0, reachedAt: state?.tour?.reachedAt ?? null, left };
  const now = job?.state;
  if (now !== 'running' && now !== 'stopped' && now !== 'done')
    return { state: 'none', what: null, ...known };
  return { state: now, what: state?.tour?.what ?? null, ...known };
}
